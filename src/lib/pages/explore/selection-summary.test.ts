import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areas, observationsOf, periodsOf, realFigures, boards } from '../../../../tests/fixtures/export.ts';
import { DIMENSIONS } from '../../breakdowns/dimensions.ts';
import type { CouncilsTopology } from '../../charts/choropleth/geometry.ts';
import { measureById, MEASURES } from '../../measures/index.ts';
import { isDoubted, isNothingRecorded } from '../../model/fault.ts';
import { parseNeighbours } from '../../tables/readers.ts';
import { nearOf } from '../../ui/neighbours.ts';
import { placeRows, withBoards, type FigureRow } from '../../ui/rows.ts';
import { BREAKDOWNS, type Councils } from '../../view/selection.ts';
import { formatShort, isRanked, plainName } from '../../words/index.ts';
import { groupOf, type Known } from './group.ts';
import { summaryOfSelection } from './sentence.ts';
import { touchingOf } from '../../ui/touching.ts';

const read = (path: string) => readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8');
const places = [...areas.values()].filter(({ kind }) => !['england', 'region'].includes(kind));
const regions = [...areas.values()].filter(({ kind }) => kind === 'region');
const touching = touchingOf(JSON.parse(read('boundaries/councils.json')) as CouncilsTopology);
const known: Known = { regions, places, near: nearOf(parseNeighbours(read('neighbours.csv'))), touching };

function summaryOf(id: string, councils: Councils, period = periodsOf(id).at(-1) ?? '') {
  const { measure, rows, england } = realFigures(id, period);
  const wholes = placeRows(
    observationsOf(id).filter((one) => one.period === period && regions.some(({ code }) => code === one.area)),
    [],
    areas
  );
  const all: FigureRow[] = [...(england ? [england] : []), ...withBoards(wholes, boards), ...rows];
  const group = groupOf(councils, rows, known);
  return { ...summaryOfSelection(measure, period, all, group), group, rows: rows.filter(({ area }) => group.codes?.has(area)) };
}

describe('the sentence of a selection', () => {
  it('says a region’s own figure, and its ends', () =>
    expect(summaryOf('plans-within-20-weeks', { kind: 'region', slug: 'london' }, '2025')).toMatchObject({
      sentences: [
        'In London in 2025, 62 in 100 plans came on time.',
        'In Barnet and Wandsworth all did.',
        'In Lewisham, 23 in 100 did.'
      ],
      beside: [
        'London: 33 of 153 councils.',
        expect.stringMatching(
          /^Against England’s 46\.\d%, of 32 ranked councils: 22 above, 8 below and 2 too close to call\.$/
        ) as string
      ]
    }));

  it('says where a council is among those like it, and those that border it', () => {
    expect(summaryOf('plans-within-20-weeks', { kind: 'near', slug: 'derbyshire' }, '2025').sentences).toEqual([
      'In Derbyshire in 2025, 5 in 100 plans came on time.',
      'That is the lowest of 10 similar councils; two are too close to call.'
    ]);
    expect(summaryOf('plans-within-20-weeks', { kind: 'touching', slug: 'derbyshire' }, '2025').sentences[1]).toBe(
      'That is the lowest of 12 councils, itself and those that border it.'
    );
  });

  it('says how many a set has, and never calls it England', () =>
    expect(summaryOf('plans-within-20-weeks', { kind: 'set', slugs: ['kent', 'surrey', 'essex'] }, '2025').sentences).toEqual([
      'In Surrey in 2025, 90 in 100 plans came on time, the highest of three councils chosen here.',
      'In Essex, 20 in 100 did, the lowest.'
    ]));

  it('sets one council beside England', () =>
    expect(summaryOf('plans-growth', { kind: 'set', slugs: ['kent'] }).sentences[1]).toMatch(
      /^In England, there were .+ more\.$/
    ));

  it('says why a council has no figure', () =>
    expect(summaryOf('plans-within-20-weeks', { kind: 'touching', slug: 'isle-of-wight' }, '2025')).toMatchObject({
      sentences: [
        'Isle of Wight, 2025: DfE withheld the council’s returns on requests, assessments, plans issued and reviews for this year.'
      ],
      beside: expect.arrayContaining(['Isle of Wight shares a land border with no council of today.']) as string[]
    }));

  it('says of small councils alone that none can be ranked', () =>
    expect(
      summaryOf('plans-within-20-weeks', { kind: 'set', slugs: ['city-of-london', 'isles-of-scilly'] }, '2025').sentences
    ).toEqual(['In 2025, neither of the two councils here has a figure that can be ranked.']));

  it('says of which councils grades are counted', () =>
    expect(summaryOf('area-inspection-outcome', { kind: 'region', slug: 'london' }).sentences[0]).toMatch(
      /^By \d+ \w+ \d{4}, in London, of 33 council areas, /
    ));

  it.each([
    ['plans-with-personal-budget', ['swindon', 'bristol', 'plymouth'], 'Swindon'],
    ['requests-refused', ['milton-keynes', 'west-berkshire', 'reading'], 'Milton Keynes']
  ])('calls none the end of a set with a doubted figure beyond it, and says who is not compared: %s', (id, slugs, doubted) => {
    const { sentences, beside } = summaryOf(id, { kind: 'set', slugs });
    expect(sentences[0]).toMatch(/, the (higher|lower) of the two councils compared, of three chosen here\.$/);
    expect(beside).toContain(`Not compared: ${doubted} (a figure that one of our checks doubts).`);
  });

  it('says of doubted figures alone that they are doubted', () =>
    expect(summaryOf('plans-with-personal-budget', { kind: 'set', slugs: ['swindon', 'city-of-london'] }).sentences).toEqual([
      'In January 2025, no council is named: one of our checks doubts every figure that could be.'
    ]));

  it('says who among neighbours has no place', () => {
    const { sentences, beside, rows } = summaryOf('plans-within-20-weeks', { kind: 'near', slug: 'derbyshire' }, '2024');
    const among = Number(/ of (\d+) similar councils/.exec(sentences[1] ?? '')?.[1]);
    expect(among).toBeLessThan(rows.length);
    expect(beside.join(' ')).toMatch(/Not compared: .+\)\./);
  });

  it.each(['plans-within-20-weeks', 'requests-refused', 'plans-with-personal-budget', 'plans-per-1000-children'])(
    'holds as many against England as it compares, among the neighbours of every council: %s',
    (id) => {
      const measure = measureById(id);
      for (const { slug } of places.filter(({ to }) => to === '')) {
        const { beside, rows, sentences } = summaryOf(id, { kind: 'near', slug });
        const [, said = '', parts = ''] =
          /^Against England’s .+?, of (\S+) councils? compared: (.+)\.$/m.exec(beside.join('\n')) ?? [];
        const sound = rows.filter((row) => isRanked(measure, row) && !isDoubted(row));
        expect(Number(said), slug).toBe(sound.length);
        const added = [...parts.matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0);
        expect(added, slug).toBe(sound.length);
        const among = / of (\d+) similar councils/.exec(sentences[1] ?? '')?.[1];
        if (among !== undefined) expect(Number(among), `${slug}: ${sentences.join(' ')} ${beside.join(' ')}`).toBe(sound.length);
      }
    }
  );

  it('says of one council on which side of England it lies, and counts none', () => {
    const said = (slug: string) => summaryOf('plans-within-20-weeks', { kind: 'set', slugs: [slug] }).beside.join(' ');
    expect(said('derbyshire')).toContain('Below England’s 46.1%, allowing for chance.');
    for (const { slug } of places.filter(({ to }) => to === ''))
      expect(said(slug)).not.toMatch(/of 1 council|: 1 (above|below|too)/);
  });

  it('never says of an abolished council that it had no neighbours', () =>
    expect(summaryOf('plans-within-20-weeks', { kind: 'touching', slug: 'cumbria' }, '2021').beside[0]).toBe(
      'Borders are known for councils of today alone, and Cumbria is no longer one.'
    ));

  it('says that a council that others border was none then', () => {
    const { sentences, beside } = summaryOf('plans-within-20-weeks', { kind: 'touching', slug: 'cumberland' }, '2021');
    expect(beside[0]).toMatch(/ Cumberland itself was no council then\.$/);
    expect(sentences[0]).toBe('In 2021, Cumberland was no council.');
    const near = summaryOf('plans-within-20-weeks', { kind: 'near', slug: 'cumberland' }, '2021').sentences;
    expect(near[0]).toBe('In 2021, Cumberland was no council.');
    expect(near[1]).toMatch(/ of \w+ councils (compared, of \w+ )?similar to Cumberland\.$/);
  });

  it('counts one bordering council as one', () =>
    expect(summaryOf('reviews-completed', { kind: 'touching', slug: 'portsmouth' }).sentences.join(' ')).not.toContain('all 1 '));

  it('says of one council what inspectors found there, and of one among several with their name', () => {
    expect(summaryOf('area-inspection-outcome', { kind: 'set', slugs: ['leeds'] }).sentences.join(' ')).toMatch(
      /^In Leeds by \d+ \w+ \d{4}, inspectors found [a-z ]+\.$/
    );
    for (const { id } of MEASURES.filter(({ unit }) => unit.kind === 'grade'))
      for (const region of regions) {
        const text = summaryOf(id, { kind: 'region', slug: region.slug }).sentences.join(' ');
        expect(text).not.toMatch(/\bthey found\b|all 1 /);
      }
  });

  it('says of one council what it did, not councils or all of them', () => {
    for (const { id } of MEASURES.filter(({ unit }) => unit.kind !== 'grade'))
      expect(summaryOf(id, { kind: 'set', slugs: ['portsmouth'] }).sentences[0], id).not.toMatch(
        /all councils|in Portsmouth councils/
      );
  });

  it('says what was no council then', () =>
    expect(summaryOf('plans-within-20-weeks', { kind: 'set', slugs: ['cumbria', 'kent'] }, '2025').beside[0]).toBe(
      'Your own set: 1 of 153 councils. Cumbria was no council then.'
    ));
});

describe('of every measure', () => {
  it.each(MEASURES.map(({ id }) => id))('%s: sentences are whole, and name no doubted or faulty figure as an end', (id) => {
    const measure = measureById(id);
    for (const region of regions) {
      const { sentences, named, rows } = summaryOf(id, { kind: 'region', slug: region.slug });
      expect(sentences.length).toBeGreaterThan(0);
      for (const text of sentences) {
        expect(text).toMatch(/\.$/);
        expect(text).not.toMatch(/NaN|undefined|null|\{|\.\.| {2}/);
      }
      const extremes = rows.filter(({ slug }) => named.includes(slug));
      for (const row of extremes) expect(isRanked(measure, row) && !isDoubted(row), `${row.name} in ${region.name}`).toBe(true);
    }
  });

  it.each(MEASURES.filter(({ geography, unit }) => geography === 'council' && unit.kind !== 'grade').map(({ id }) => id))(
    '%s: a council’s place among its neighbours is the one that counting gives',
    (id) => {
      const measure = measureById(id);
      for (const place of places.filter(({ to }) => to === '').filter((_, i) => i % 17 === 0)) {
        const { sentences, rows } = summaryOf(id, { kind: 'near', slug: place.slug });
        const said = /^That is the (?:joint )?(highest|lowest) of (\d+) similar councils/.exec(sentences[1] ?? '');
        if (!said) continue;
        const sound = rows.filter((row) => isRanked(measure, row) && !isDoubted(row) && !isNothingRecorded(row));
        expect(sound, plainName(place)).toHaveLength(Number(said[2]));
        const own = sound.find(({ area }) => area === place.code);
        const beyond = sound.filter((row) => {
          const [a, b] = [row.value ?? 0, own?.value ?? 0];
          return formatShort(measure, a) !== formatShort(measure, b) && (said[1] === 'highest' ? a > b : a < b);
        });
        expect(beyond, `${plainName(place)}: ${sentences[1]}`).toEqual([]);
      }
    }
  );
});

describe('borders', () => {
  it('are those on the map, both ways, and never with oneself', () => {
    const pairs = [...touching].flatMap(([code, others]) => others.map((other) => [code, other] as const));
    for (const [code, other] of pairs) {
      expect(other).not.toBe(code);
      expect(touching.get(other)).toContain(code);
    }
    const nameOf = (code: string) => plainName(areas.get(code) ?? { name: code });
    const of = (slug: string) => (touching.get(places.find((place) => place.slug === slug)?.code ?? '') ?? []).map(nameOf).sort();
    expect(of('rutland')).toEqual(['Leicestershire', 'Lincolnshire', 'North Northamptonshire']);
    /* Plymouth lies across the Tamar: water is no border here, and the words say so. */
    expect(of('cornwall')).toEqual(['Devon']);
    expect(of('isle-of-wight')).toEqual([]);
    expect(touching.size).toBe(153);
  });
});

it('knows the breakdowns that there are', () => expect(BREAKDOWNS).toEqual(DIMENSIONS.map(({ id }) => id)));
