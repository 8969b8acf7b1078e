import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Archive, readmeOf, stemOf } from './zip.ts';

const whole = (pieces: Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));

describe('an archive', () => {
  it('holds what was added, byte for byte, and is the same bytes each time', () => {
    const picture = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251);
    const made = () => {
      const archive = new Archive();
      archive.add('a/Bristol – 5%.svg', '<svg>£ ’</svg>');
      archive.add('a/picture.png', picture);
      return whole(archive.finish());
    };
    const files = unzipSync(made());
    expect(Object.keys(files)).toEqual(['a/Bristol – 5%.svg', 'a/picture.png']);
    expect(strFromU8(files['a/Bristol – 5%.svg']!)).toBe('<svg>£ ’</svg>');
    expect(files['a/picture.png']).toEqual(picture);
    expect(Buffer.from(made()).equals(Buffer.from(made()))).toBe(true);
  });

  it('refuses a name that comes twice: nothing is overwritten when it is opened', () => {
    const archive = new Archive();
    archive.add('a.csv', '1');
    expect(() => archive.add('a.csv', '2')).toThrow('already');
  });
});

describe('names', () => {
  it('stay as they are while short, and end in what the file is while long', () => {
    expect(stemOf('requests-refused_2025_england_map')).toBe('requests-refused_2025_england_map');
    const long = stemOf(
      'plans-within-20-weeks-including-exceptions_2014-to-2025_england_bournemouth-christchurch-and-poole_westmorland-and-furness_trend'
    );
    expect(long.length).toBeLessThanOrEqual(90);
    expect(long).toMatch(/^plans-within-20-weeks-including-exceptions_2014-to-2025_england.*-and-more_trend$/);
  });
});

describe('the README', () => {
  it('says what is inside, what is not and why, sources, licence, version and address', () => {
    const text = readmeOf({
      title: 'Kent, beside England',
      charts: [
        { folder: 'one', headline: 'In 2025, one.', files: ['one_map.png', 'one_map.svg', 'one_map.csv'], problem: '' },
        { folder: 'one', headline: 'Strip of one.', files: [], problem: 'No room.' }
      ],
      without: ['Two: no strip.'],
      sources: ['Department for Education, Plans.'],
      version: '0123456789ab',
      address: 'https://atlas.example/briefing?areas=kent&data=0123456789ab'
    });
    expect(text).toContain('1 chart, each as a picture');
    for (const part of [
      'one/',
      'one_map.csv',
      'Two: no strip.',
      'Strip of one. No room.',
      'Department for Education',
      'Open Government Licence',
      '0123456789ab',
      '?areas=kent'
    ])
      expect(text).toContain(part);
    expect(text.split('\r\n').every((line) => !line.includes('\n'))).toBe(true);
  });
});
