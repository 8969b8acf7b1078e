import { readFileSync } from 'node:fs';
import type { ChangeLog } from '../../model/change.ts';
import { changeInWords } from '../../words/changes.ts';
import { listName } from '../../words/index.ts';
import { allSources, areasByCode } from '../../loading/atlas.ts';
import type { FeedEntry } from './feeds.ts';

/** The log that the pipelines keep, each change with its words. */
export async function loadChanges(): Promise<{ log: ChangeLog; entries: FeedEntry[] }> {
  const log = JSON.parse(readFileSync('data/changes.json', 'utf8')) as ChangeLog;
  const areas = await areasByCode();
  const sources = new Map((await allSources()).map((source) => [source.id, source]));
  const names = {
    area: (code: string) => {
      const area = areas.get(code);
      return area ? listName(area) : code;
    },
    source: (id: string) => {
      const source = sources.get(id);
      return source ? [source.title, source.release].filter((part) => part !== '').join(', ') : id;
    }
  };
  return { log, entries: log.changes.map((change) => ({ change, words: changeInWords(change, names) })) };
}
