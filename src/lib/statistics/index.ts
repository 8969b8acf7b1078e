export { byar } from './byar.ts';
export { Z_95, Z_998 } from './normal.ts';
export { wilson, type Interval } from './wilson.ts';
