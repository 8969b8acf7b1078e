import { boxesMeet, segmentMeetsBox, segmentsMeet, type Box, type Segment } from '../kit/boxes.ts';
import { roughWidthOf } from '../kit/text.ts';

/** A council to be named, and the box around its outline, in plane units. */
export interface Asked {
  code: string;
  text: string;
  box: Box;
}

/** A name with the line that leads to its council. */
export interface NamePlaced {
  code: string;
  text: string;
  /** Around the text. */
  box: Box;
  leader: Segment;
}

/** Angles tried around a council, and distances in lines of text. */
const TURNS = 24;
const FARTHEST = 16;
/** Air around a name, in lines of text. */
const AIR = 0.25;

/**
 * Sets names beside their councils with a leader each, in the order given, where there is room: no name meets another name, another's leader
 * or the middle of any council, none lies on a council that is named or leaves the plane, and no two leaders cross. A name without room is
 * left out.
 * @param middles of all councils that are drawn, and `kept`: boxes in which no name may lie, both in plane units
 * @param size of the text, in plane units
 */
export function placeNames(
  asked: readonly Asked[],
  middles: readonly { x: number; y: number }[],
  plane: { width: number; height: number },
  size: number,
  kept: readonly Box[] = []
): NamePlaced[] {
  const placed: NamePlaced[] = [];
  const air = AIR * size;
  for (const { code, text, box } of asked) {
    const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
    const width = roughWidthOf(text, size);
    const height = 1.2 * size;
    const fits = ({ box: at, leader }: NamePlaced): boolean => {
      const roomy = { x: at.x - air, y: at.y - air, width: at.width + 2 * air, height: at.height + 2 * air };
      const outside = at.x < air || at.y < air || at.x + at.width > plane.width - air || at.y + at.height > plane.height - air;
      return !(
        outside ||
        kept.some((one) => boxesMeet(roomy, one)) ||
        asked.some((one) => boxesMeet(at, one.box)) ||
        middles.some(({ x, y }) => x > at.x && x < at.x + at.width && y > at.y && y < at.y + at.height) ||
        placed.some(
          (one) =>
            boxesMeet(roomy, one.box) ||
            segmentMeetsBox(one.leader, roomy) ||
            segmentMeetsBox(leader, one.box) ||
            segmentsMeet(one.leader, leader)
        )
      );
    };
    const found = candidates().find(fits);
    if (found) placed.push(found);

    /* The nearest first: from ring to ring, level with the council before above and below it. */
    function candidates(): NamePlaced[] {
      const all: NamePlaced[] = [];
      for (let ring = 1; ring <= FARTHEST; ring++)
        for (let turn = 0; turn < TURNS; turn++) {
          const angle = ((turn % 2 === 0 ? turn : -turn - 1) / 2) * ((2 * Math.PI) / TURNS);
          const reach = Math.hypot(box.width, box.height) / 2 + ring * size * 0.9;
          const [x, y] = [cx + reach * Math.cos(angle), cy + reach * Math.sin(angle)];
          /* The text begins, or ends, where the leader does. */
          const left = Math.cos(angle) < -0.3 ? x - width : Math.cos(angle) > 0.3 ? x : x - width / 2;
          const at = { x: left, y: y - height / 2, width, height };
          all.push({ code, text, box: at, leader: { x1: cx, y1: cy, ...edgeTowards(at, cx, cy) } });
        }
      return all;
    }
  }
  return placed;
}

/** The point of a box that is nearest to another. */
function edgeTowards(box: Box, x: number, y: number): { x2: number; y2: number } {
  return {
    x2: Math.min(Math.max(x, box.x), box.x + box.width),
    y2: Math.min(Math.max(y, box.y), box.y + box.height)
  };
}
