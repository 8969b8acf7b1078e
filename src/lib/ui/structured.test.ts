import { describe, expect, it } from 'vitest';
import { MEASURES, measureById } from '../measures/index.ts';
import { catalogOf, datasetOf } from './structured.ts';

const source = {
  publisher: 'Department for Education',
  title: 'Plans',
  release: '2026',
  published: '2025-06-26',
  page: 'https://gov.uk/x'
};

describe('a measure in the words of schema.org', () => {
  it('names its publishers as creators, its span of years and both tables', () => {
    const measure = measureById('plans-within-20-weeks');
    expect(
      datasetOf({ measure, periods: ['2014', '2024', '2025'], sources: [source, { ...source, title: 'More' }] })
    ).toMatchObject({
      '@type': 'Dataset',
      name: measure.statisticalTitle,
      creator: [{ '@type': 'Organization', name: 'Department for Education' }],
      temporalCoverage: '2014/2025',
      dateModified: '2025-06-26',
      isBasedOn: ['https://gov.uk/x'],
      distribution: [
        { encodingFormat: 'text/csv', contentUrl: '/data/observations/plans-within-20-weeks.csv' },
        { encodingFormat: 'application/json', contentUrl: '/api/measures/plans-within-20-weeks.json' }
      ]
    });
  });

  it('spans years that are two, and months', () => {
    const measure = measureById('absence-with-plan');
    expect(datasetOf({ measure, periods: ['2016-17', '2024-25'], sources: [] })).toMatchObject({ temporalCoverage: '2016/2025' });
    expect(datasetOf({ measure, periods: ['2019-01', '2025-10'], sources: [] })).toMatchObject({
      temporalCoverage: '2019-01/2025-10'
    });
  });

  it('says nothing of a day that is not known of every source', () => {
    const measure = measureById('plans-within-20-weeks');
    const dataset = datasetOf({ measure, periods: ['2025'], sources: [source, { ...source, published: '' }] });
    expect(dataset).not.toHaveProperty('dateModified');
  });

  it('has a description of a length that search engines take, 50 to 5,000 characters, for every measure', () => {
    for (const { id, definition } of MEASURES) {
      expect(definition.length, id).toBeGreaterThanOrEqual(50);
      expect(definition.length, id).toBeLessThanOrEqual(5000);
    }
  });

  it('is in the catalogue', () => {
    expect(catalogOf([{ id: 'children', title: 'Children' }], 'abc')).toMatchObject({
      version: 'abc',
      dataset: [{ '@type': 'Dataset', name: 'Children', url: '/measures/children' }]
    });
  });
});
