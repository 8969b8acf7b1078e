/** A shape that a picture is wanted in, in units that are pixels at 1x; a sheet of A4 at 150 dots an inch. */
export interface Shape {
  id: ShapeId;
  /** For a reader who chooses. */
  title: string;
  width: number;
  height: number;
  margin: number;
  /** Type sizes. */
  headline: number;
  subtitle: number;
  key: number;
  note: number;
}

export type ShapeId = 'wide' | 'square' | 'tall' | 'a4';

export const SHAPES: readonly Shape[] = [
  { id: 'wide', title: 'Wide, for a story', width: 1600, height: 900, margin: 56, headline: 54, subtitle: 26, key: 22, note: 18 },
  {
    id: 'square',
    title: 'Square, for a post',
    width: 1080,
    height: 1080,
    margin: 48,
    headline: 50,
    subtitle: 26,
    key: 21,
    note: 18
  },
  {
    id: 'tall',
    title: 'Tall, for a phone',
    width: 1080,
    height: 1350,
    margin: 48,
    headline: 56,
    subtitle: 29,
    key: 24,
    note: 20
  },
  { id: 'a4', title: 'A4, for a report', width: 1240, height: 1754, margin: 90, headline: 50, subtitle: 25, key: 20, note: 17 }
];

export function shapeById(id: ShapeId): Shape {
  const shape = SHAPES.find((one) => one.id === id);
  if (!shape) throw new Error(`There is no shape '${id}'`);
  return shape;
}
