import {
  boxesMeet,
  circleMeetsBox,
  segmentMeetsBox,
  segmentMeetsCircle,
  segmentsMeet,
  type Box,
  type Segment
} from '../kit/boxes.ts';
import { roughWidthOf } from '../kit/text.ts';

export interface Circle {
  x: number;
  y: number;
  r: number;
}

/** What asks for a label, the most important first. */
export interface Wanted {
  code: string;
  text: string;
  circle: Circle;
}

export interface PlacedLabel {
  code: string;
  text: string;
  /** Where the text is set: its middle at `x`, its base line at `y`. */
  x: number;
  y: number;
  box: Box;
  /** From the circle to the label, where the label could not stand beside it. */
  leader: Segment | null;
}

export interface Room {
  /** Nothing is placed outside. */
  bounds: Box;
  circles: readonly Circle[];
  /** Lines and words already there. */
  occupied: readonly Box[];
  /** Type size in the room's unit. */
  size: number;
  most: number;
}

const NEAR = 3;
/** A leader longer than this many times the type size is not followed by the eye. */
const LONGEST = 5;

interface Candidate {
  box: Box;
  leader: Segment | null;
  cost: number;
}

/** Labels that touch no circle, no line and no other label: who finds no room stays without. */
export function placeLabels(wanted: readonly Wanted[], room: Room): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const want of wanted) {
    if (placed.length >= room.most) break;
    const label = placeLabel(want, room, placed);
    if (label) placed.push(label);
  }
  return placed;
}

/** One label more, among those placed before; null where there is no room. */
export function placeLabel({ code, text, circle }: Wanted, room: Room, placed: readonly PlacedLabel[]): PlacedLabel | null {
  const width = roughWidthOf(text, room.size);
  const reach = (LONGEST + 9) * room.size + width;
  const near = room.circles.filter(({ x, y }) => Math.abs(x - circle.x) < reach && Math.abs(y - circle.y) < reach);
  const nearby = { ...room, circles: near };
  const best = candidates(circle, width, room).find((candidate) => isFree(candidate, circle, nearby, placed));
  if (!best) return null;
  const { box, leader } = best;
  return { code, text, x: box.x + box.width / 2, y: box.y + 0.78 * box.height, box, leader };
}

/* Beside the circle first, then everywhere with a leader, the shortest first. */
function candidates(circle: Circle, width: number, { bounds, size }: Room): Candidate[] {
  const { x, y, r } = circle;
  const height = 1.15 * size;
  const off = r + NEAR;
  const beside: (readonly [number, number])[] = [
    [x + off, y - height / 2],
    [x - off - width, y - height / 2],
    [x - width / 2, y - off - height],
    [x - width / 2, y + off]
  ];
  const found: Candidate[] = beside.map(([left, top], cost) => ({ box: { x: left, y: top, width, height }, leader: null, cost }));
  const shifts = [0, 2.5, 5, 8].flatMap((shift) => [x + shift * size, x - width - shift * size]);
  const first = Math.max(bounds.y, y - r - LONGEST * size - height);
  const last = Math.min(bounds.y + bounds.height, y + r + LONGEST * size + height) - height;
  for (let top = first; top <= last; top += size / 2)
    for (const left of [x - width / 2, ...shifts]) {
      if (left < bounds.x || left + width > bounds.x + bounds.width) continue;
      const box = { x: left, y: top, width, height };
      const leader = leaderTo(circle, box);
      const [dx, dy] = [Math.abs(leader.x2 - leader.x1), Math.abs(leader.y2 - leader.y1)];
      const length = Math.hypot(dx, dy);
      if (length <= LONGEST * size) found.push({ box, leader, cost: 20 + length + dx });
    }
  return found.sort((a, b) => a.cost - b.cost);
}

/* From the circle's edge to the nearest point of the box. */
function leaderTo({ x, y, r }: Circle, box: Box): Segment {
  const x2 = Math.min(Math.max(x, box.x + 2), box.x + box.width - 2);
  const y2 = Math.min(Math.max(y, box.y + 1), box.y + box.height - 1);
  const length = Math.hypot(x2 - x, y2 - y) || 1;
  return { x1: x + ((x2 - x) * r) / length, y1: y + ((y2 - y) * r) / length, x2, y2 };
}

function isFree(
  { box, leader }: Candidate,
  own: Circle,
  { bounds, occupied, circles }: Room,
  placed: readonly PlacedLabel[]
): boolean {
  const [right, bottom] = [bounds.x + bounds.width, bounds.y + bounds.height];
  if (box.x < bounds.x || box.y < bounds.y || box.x + box.width > right || box.y + box.height > bottom) return false;
  const wide = { ...box, x: box.x - 3, width: box.width + 6 };
  if (occupied.some((other) => boxesMeet(wide, other))) return false;
  if (circles.some((circle) => circleMeetsBox(circle, box))) return false;
  if (leader && (occupied.some((other) => segmentMeetsBox(leader, other)) || crosses(leader, own, circles))) return false;
  return placed.every(
    (other) =>
      !boxesMeet(wide, other.box) &&
      !(other.leader && segmentMeetsBox(other.leader, wide)) &&
      !(leader && segmentMeetsBox(leader, other.box)) &&
      !(leader && other.leader && segmentsMeet(leader, other.leader))
  );
}

/* The circle itself is in the list, a little larger; grazing another is allowed. */
function crosses(leader: Segment, own: Circle, circles: readonly Circle[]): boolean {
  return circles.some(
    ({ x, y, r }) => (x !== own.x || y !== own.y) && segmentMeetsCircle(leader, { x, y, r: Math.max(1, r - 1.5) })
  );
}
