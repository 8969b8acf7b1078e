import type { Measure } from '../model/measure.ts';
import { isMonth, referenceDay, yearOf } from '../model/period.ts';
import { newestPublished, type Source } from '../model/source.ts';
import { absolute } from './origin.ts';

const LICENCE = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';
const SITE = 'SEND Parity Atlas';

interface DatasetInput {
  measure: Pick<Measure, 'id' | 'title' | 'statisticalTitle' | 'definition' | 'topic'>;
  /** Periods with figures, oldest first. */
  periods: readonly string[];
  sources: readonly Pick<Source, 'publisher' | 'title' | 'release' | 'published' | 'page'>[];
}

/** A measure as a `Dataset` of schema.org: its publishers as creators, its tables as downloads. */
export function datasetOf({ measure, periods, sources }: DatasetInput): object {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const days = sources.map(({ published }) => published);
  const [first, last] = [periods[0], periods.at(-1)];
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: measure.statisticalTitle,
    alternateName: measure.title,
    description: measure.definition,
    url: absolute(`/measures/${measure.id}`),
    creator: publishers.map((name) => ({ '@type': 'Organization', name })),
    publisher: { '@type': 'Organization', name: SITE, url: absolute('/') },
    license: LICENCE,
    isAccessibleForFree: true,
    spatialCoverage: { '@type': 'Place', name: 'England' },
    ...(first && last && { temporalCoverage: `${startOf(first)}/${endOf(last)}` }),
    ...(days.length > 0 && days.every((day) => day !== '') && { dateModified: newestPublished(days) }),
    keywords: ['special educational needs', 'EHC plan', 'local authority', measure.topic.title],
    isBasedOn: [...new Set(sources.map(({ page }) => page))].filter((page) => page !== ''),
    includedInDataCatalog: { '@type': 'DataCatalog', name: SITE, url: absolute('/data') },
    distribution: [
      download('text/csv', `/data/observations/${measure.id}.csv`),
      download('application/json', `/api/measures/${measure.id}.json`)
    ]
  };
}

/** `/data` as a `DataCatalog` of schema.org, with each measure's page as one of its datasets. */
export function catalogOf(measures: readonly Pick<Measure, 'id' | 'title'>[], version: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    name: SITE,
    description: 'Published figures on special educational needs and disabilities of England’s councils, in tidy tables.',
    url: absolute('/data'),
    license: LICENCE,
    isAccessibleForFree: true,
    version,
    spatialCoverage: { '@type': 'Place', name: 'England' },
    dataset: measures.map(({ id, title }) => ({ '@type': 'Dataset', name: title, url: absolute(`/measures/${id}`) }))
  };
}

const download = (encodingFormat: string, path: string) => ({
  '@type': 'DataDownload',
  encodingFormat,
  contentUrl: absolute(path)
});

/** When a period begins, as ISO 8601 writes it: '2023-24' → '2023', '2025-01' → '2025-01'. */
const startOf = (period: string): string => (isMonth(period) ? period : String(yearOf(period)));

/** When a period ends: '2023-24' → '2024'. */
const endOf = (period: string): string => (isMonth(period) ? period : String(yearOf(referenceDay(period))));
