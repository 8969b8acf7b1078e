import { error } from '@sveltejs/kit';
import { yearOf } from '../../model/period.ts';
import type { Fault } from '../../model/fault.ts';
import { measureById, isMeasureId } from '../../measures/index.ts';
import { CHECKS } from '../../tables/checks.ts';
import { readTable } from '../../tables/csv.ts';
import { checkInWords } from '../../ui/check-in-words.ts';
import { outOfUseBy, printedAs } from '../../ui/faults.ts';
import { GRADES, groupsOf, offBy, spanOf, type Entry, type Grade } from '../../ui/ledger.ts';
import { formatCount, plainName } from '../../words/index.ts';
import { allFaults, allSources, areasByCode, linesOfAreas, once } from '../../loading/atlas.ts';
import { wanted } from '../../loading/wanted.ts';
import { readFileSync } from 'node:fs';

const NAMES: Record<Grade, { title: string; text: string }> = {
  serious: {
    title: 'Serious',
    text: 'A figure that cannot be right, or that its publisher has withdrawn, and that this site does not use; or two printed numbers that must agree and differ by a quarter or more.'
  },
  notable: {
    title: 'Notable',
    text: 'Printed numbers that contradict each other by enough to change what a reader makes of them.'
  },
  small: { title: 'Small, or only flagged', text: 'Differences of a few, old codes, and swings that may well be real.' }
};

/** So many findings stand on a page. */
const ON_A_PAGE = 30;

/** The address of a page of the ledger, from 1. */
const pagePath = (page: number): string => (page === 1 ? '/data/faults' : `/data/faults/${page}`);

export const entries = async () => {
  const { groups } = await wholeLedger();
  const pages = Array.from({ length: Math.ceil(groups.length / ON_A_PAGE) - 1 }, (_, i) => String(i + 2));
  return wanted(pages, (page) => `/data/faults/${page}`).map((page) => ({ page }));
};

/** A page of the ledger, the gravest and newest findings first. The first has what was tested and every finding in a line. */
export async function load({ params }: { params: { page?: string } }) {
  const { groups, ...whole } = await wholeLedger();
  const page = Number(params.page ?? 1);
  const pages = Math.ceil(groups.length / ON_A_PAGE);
  if (!Number.isInteger(page) || page < 1 || page > pages || params.page === '1')
    error(404, `The ledger has no page “${params.page}”.`);
  const shown = groups.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE);
  const grades = GRADES.map((grade) => ({
    grade,
    ...NAMES[grade],
    all: groups.filter((group) => group.grade === grade).length,
    groups: shown.filter((group) => group.grade === grade)
  })).filter(({ groups }) => groups.length > 0);
  const counted = GRADES.map((grade) => ({
    grade,
    title: NAMES[grade].title,
    all: groups.filter((group) => group.grade === grade).length,
    href: pagePath(Math.floor(groups.findIndex((group) => group.grade === grade) / ON_A_PAGE) + 1)
  })).filter(({ all }) => all > 0);
  const links = Array.from({ length: pages }, (_, i) => ({ page: i + 1, href: pagePath(i + 1) }));
  return { page, links, grades, counted, first: page === 1 ? { ...whole, lines: linesOfAll(groups) } : null };
}

/** Every finding in a line, with the page that tells it and the addresses that lead to it; those of the first page have theirs there. */
function linesOfAll(groups: Awaited<ReturnType<typeof wholeLedger>>['groups']) {
  return groups.map((group, i) => {
    const page = Math.floor(i / ON_A_PAGE) + 1;
    const ids = group.entries.flatMap(({ id, also }) => [id, ...also]);
    const [place, ...others] = group.places.map(({ name }) => name);
    return {
      href: `${pagePath(page)}#${group.id}`,
      ids: page === 1 ? [] : ids,
      grade: group.grade,
      check: group.check,
      file: group.source,
      councils: group.places.map(({ slug }) => slug).join(' '),
      years: group.years.join(' '),
      text: `${others.length > 3 ? `${group.places.length} places` : [place, ...others].join(', ')}, ${group.when}: ${withinSentence(group.title)} (${[group.publisher, group.file].filter((text) => text !== '').join(', ')})`
    };
  });
}

const withinSentence = (text: string): string => text.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());

const wholeLedger = once(async () => {
  const [faults, areas, sources] = [await allFaults(), await areasByCode(), await allSources()];
  const fileOf = (id: string) => sources.find((source) => source.id === id)?.file ?? id;
  const publisherOf = (id: string) => shortly(sources.find((source) => source.id === id)?.publisher ?? '');
  const placeOf = (fault: Fault) => {
    const area = areas.get(fault.area);
    if (!area) return { name: fault.area === '' ? 'The whole file' : fault.area, slug: '' };
    return { name: plainName(area), slug: area.kind === 'england' || area.kind === 'region' ? '' : area.slug };
  };
  const shownEntry = ({ fault, also, measures }: Entry) => ({
    id: fault.id,
    also,
    place: placeOf(fault),
    when: spanOf(fault.period.split(' ')),
    line: fault.row,
    column: fault.column,
    published: printedAs(fault),
    expected: fault.expected + offInWords(fault),
    decision: fault.decision,
    measures: measures.filter(isMeasureId).map((id) => ({ id, title: measureById(id).title }))
  });
  const groups = groupsOf(faults).map((group) => {
    const entries = group.entries.map(shownEntry);
    const places = [...new Map(entries.map(({ place }) => [place.name, place])).values()];
    const shared = <Value>(pick: (entry: (typeof entries)[number]) => Value, plain: Value): Value =>
      new Set(entries.map(pick)).size === 1 && entries[0] ? pick(entries[0]) : plain;
    return {
      id: group.id,
      check: group.check,
      grade: group.grade,
      title: checkInWords(group.check).title,
      file: fileOf(group.source).split('/').at(-1) ?? '',
      source: group.source,
      publisher: publisherOf(group.source),
      places,
      when: spanOf(group.entries.flatMap(({ fault }) => fault.period.split(' '))),
      years: [...new Set(group.entries.flatMap(({ fault }) => fault.period.split(' ').map((period) => String(yearOf(period)))))],
      column: shared(({ column }) => column, ''),
      decision: shared(({ decision }) => decision, ''),
      measures: [...new Map(entries.flatMap((entry) => entry.measures).map((measure) => [measure.id, measure])).values()],
      entries
    };
  });
  const checks = readTable(CHECKS, readFileSync('static/data/checks.csv', 'utf8')).map(({ check, tested }) => ({
    check,
    title: checkInWords(check).title,
    text: checkInWords(check).text,
    tested,
    findings: groups.filter((group) => group.check === check).length
  }));
  return {
    groups,
    checks,
    tested: checks.reduce((sum, { tested }) => sum + tested, 0),
    findings: groups.length,
    rows: faults.length,
    outOfUse: outOfUseBy(faults, await linesOfAreas()),
    files: [...new Map(groups.map(({ source, file }) => [source, `${file}${releaseOf(fileOf(source))}`]))].sort((a, b) =>
      a[1] < b[1] ? -1 : 1
    ),
    councils: [
      ...new Map(groups.flatMap(({ places }) => places.filter(({ slug }) => slug !== '').map(({ slug, name }) => [slug, name])))
    ].sort((a, b) => (a[1] < b[1] ? -1 : 1)),
    years: [...new Set(groups.flatMap(({ years }) => years))]
      .filter((year) => year !== '')
      .sort()
      .reverse()
  };
});

/** The folder of a release, where two files have one name. */
function releaseOf(file: string): string {
  const year = /\/(20\d\d)\//.exec(file)?.[1];
  return year ? `, ${year}` : '';
}

function shortly(publisher: string): string {
  return publisher.replace('Department for Education', 'DfE').replace('Ministry of Justice', 'MoJ');
}

function offInWords(fault: Fault): string {
  const off = offBy(fault);
  return off === null || off === 0 ? '' : `. It is ${formatCount(Math.abs(off))} too ${off > 0 ? 'many' : 'few'}`;
}
