import { ActionIcon, Group, Paper, Stack } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { geoConicConformal, geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { useMemo, useState } from 'react';
import { useWords } from '../screen/language';
import countriesJson from './countries.json';
import classes from './SiteMap.module.css';
import type { Town } from './towns';
import { MAP_WORDS } from './words';

/** What the map is turned to. */
export type Region = 'whole' | 'blekinge' | 'coventry';

const COUNTRIES = countriesJson as unknown as FeatureCollection;
const WIDTH = 640;
const HEIGHT = 640;

/** Opposite corners, as longitude and latitude. */
const CORNERS: Readonly<Record<Region, readonly [readonly [number, number], readonly [number, number]]>> = {
  whole: [
    [-6, 50.5],
    [20, 62],
  ],
  blekinge: [
    [13.2, 55.6],
    [16.6, 57.2],
  ],
  coventry: [
    [-3, 51.4],
    [0, 53.2],
  ],
};

/** A lot of sites is a larger point, by area; the largest stays smaller than a town is apart from the next one. */
const radiusOf = (sites: number) => 4 + 2.2 * Math.sqrt(sites);

interface SiteMapProps {
  readonly towns: readonly Town[];
  readonly region: Region;
  readonly selected: string | undefined;
  readonly onSelect: (town: string) => void;
}

/** The map as a drawing of our own. For those who do not see it, the list of towns says the same. */
export function SiteMap({ towns, region, selected, onSelect }: SiteMapProps) {
  const words = useWords(MAP_WORDS);
  const [zoom, setZoom] = useState(1);
  const projection = useMemo(() => projectionOf(region), [region]);
  const coasts = useMemo(() => geoPath(projection)(COUNTRIES) ?? '', [projection]);
  const side = WIDTH / zoom;
  const inset = (WIDTH - side) / 2;
  return (
    <Paper withBorder className={classes.frame}>
      <svg viewBox={`${inset} ${inset} ${side} ${side}`} role="img" aria-label={words.picture} className={classes.map}>
        <path d={coasts} className={classes.land} vectorEffect="non-scaling-stroke" />
        {towns.map((town) => {
          const [x, y] = projection([town.longitude, town.latitude]) ?? [0, 0];
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list of towns does the same by keyboard
            <g
              key={town.key}
              transform={`translate(${x} ${y}) scale(${1 / zoom})`}
              onClick={() => onSelect(town.key)}
              className={classes.town}
              data-side={town.side}
              data-selected={town.key === selected || undefined}
            >
              <title>{words.sitesIn(town.sites.length, town.name)}</title>
              {town.side === 'member' ? (
                <circle r={radiusOf(town.sites.length)} />
              ) : (
                <rect x={-6} y={-6} width={12} height={12} transform="rotate(45)" />
              )}
              {(region !== 'whole' || zoom > 1 || town.key === selected) && (
                <text x={radiusOf(town.sites.length) + 4} dy="0.35em">
                  {town.name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <Group justify="space-between" p="xs" gap="xs">
        <Group gap="md">
          <Legend side="member" label={words.members} />
          <Legend side="buyer" label={words.buyers} />
        </Group>
        <Stack gap={4} className="no-print">
          <Group gap={4}>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={words.zoomOut}
              disabled={zoom <= 1}
              onClick={() => setZoom(zoom / 1.5)}
            >
              <IconMinus size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={words.zoomIn}
              disabled={zoom > 10}
              onClick={() => setZoom(zoom * 1.5)}
            >
              <IconPlus size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Stack>
      </Group>
    </Paper>
  );
}

function Legend({ side, label }: { readonly side: Town['side']; readonly label: string }) {
  return (
    <Group gap={6}>
      <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden className={classes.town} data-side={side}>
        {side === 'member' ? <circle r={6} /> : <rect x={-5} y={-5} width={10} height={10} transform="rotate(45)" />}
      </svg>
      {label}
    </Group>
  );
}

/** Conformal on a cone whose parallels run through England and the north of Sweden, fitted to the corners. */
function projectionOf(region: Region) {
  const [[west, south], [east, north]] = CORNERS[region];
  return geoConicConformal()
    .rotate([-8, 0])
    .parallels([50, 65])
    .fitSize([WIDTH, HEIGHT], {
      type: 'MultiPoint',
      coordinates: [
        [west, south],
        [east, south],
        [west, north],
        [east, north],
      ],
    });
}
