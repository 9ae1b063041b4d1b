// Borders in degrees as paths on a flat picture. The Netherlands is small enough for a plain projection: degrees of
// longitude are shortened by the cosine of the middle latitude.
type Ring = number[][];

export interface Area {
  type: 'Feature';
  properties: { code: string; name: string };
  geometry: { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };
}

export interface Picture {
  width: number;
  height: number;
  paths: { code: string; name: string; path: string }[];
}

const ringsOf = ({ geometry }: Area): Ring[] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

export function pictureOf(areas: Area[], width: number): Picture {
  const points = areas.flatMap(ringsOf).flat();
  if (points.length === 0) return { width, height: 0, paths: [] };
  const bounds = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const [lon = 0, lat = 0] of points) {
    bounds.west = Math.min(bounds.west, lon);
    bounds.east = Math.max(bounds.east, lon);
    bounds.south = Math.min(bounds.south, lat);
    bounds.north = Math.max(bounds.north, lat);
  }
  const narrow = Math.cos((((bounds.south + bounds.north) / 2) * Math.PI) / 180);
  const scale = width / Math.max(1e-9, (bounds.east - bounds.west) * narrow);
  const at = ([lon = 0, lat = 0]: number[]) =>
    `${((lon - bounds.west) * narrow * scale).toFixed(1)},${((bounds.north - lat) * scale).toFixed(1)}`;
  const pathOf = (area: Area) => ringsOf(area).map((ring) => `M${ring.map(at).join('L')}Z`).join('');
  return {
    width,
    height: Math.ceil((bounds.north - bounds.south) * scale),
    paths: areas.map((area) => ({ ...area.properties, path: pathOf(area) })),
  };
}

// The bounds between classes with as many values each; a value belongs to the class whose bound it has not reached.
export function classesOf(values: number[], count: number): number[] {
  const ordered = values.toSorted((one, other) => one - other);
  const bounds = Array.from({ length: count - 1 }, (_, index) =>
    ordered[Math.floor(((index + 1) * ordered.length) / count)] ?? 0);
  return [...new Set(bounds)];
}

export const classOf = (value: number, bounds: number[]) => bounds.filter((bound) => value >= bound).length;
