import { neighbors } from 'topojson-client';
import type { CouncilsTopology } from '../charts/choropleth/geometry.ts';

/** The councils of today that share a border on land with each (across an estuary is none), by code, in the order of their codes. Corners that only meet are no border. */
export function touchingOf(topology: CouncilsTopology): Map<string, string[]> {
  const now = topology.objects.councils.geometries.filter((one) => propertiesOf(one).to === null);
  const codes = now.map((one) => propertiesOf(one).code);
  return new Map(
    neighbors(now).map((others, i) => [codes[i] ?? '', others.flatMap((other) => codes[other] ?? []).sort()] as const)
  );
}

const propertiesOf = (geometry: { properties?: object | undefined }): { code: string; to: number | null } =>
  geometry.properties as { code: string; to: number | null };
