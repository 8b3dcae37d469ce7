/** Where everything of a piece of the picture stands: the work of ELK, which lays out graphs in layers. */
import ELK, { type ElkExtendedEdge, type ElkNode, type ElkPort } from 'elkjs/lib/elk.bundled.js';
import type { Box } from './boxes.ts';
import type { Edge, Part } from './graph.ts';

export interface Placed<T> {
  readonly x: number;
  readonly y: number;
  readonly item: T;
}

export interface Drawn {
  /** Absent for the way in from another piece. */
  readonly edge: Edge | null;
  readonly to: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Picture {
  readonly part: Part;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Placed<Box>[];
  readonly lines: readonly Drawn[];
}

const elk = new ELK();

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=46,left=14,bottom=16,right=14]',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeNodeBetweenLayers': '13',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
};

/** Where ways come in and go on: at the height of a title. */
const HEAD = 20;

const port = (id: string, x: number, y: number): ElkPort => ({
  id,
  x,
  y,
  width: 0,
  height: 0,
  layoutOptions: { 'elk.port.side': x === 0 ? 'WEST' : 'EAST' },
});

/** The rows that an edge comes from, as a span within their box; null for the title. */
export function spanOf(box: Box, edge: Edge): { top: number; bottom: number } | null {
  const rows = box.rows.filter(({ key }) => edge.rows?.includes(key));
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? { top: first.y, bottom: last.y + last.height } : null;
}

const nodeIdOf = (boxes: readonly Box[], of: string, ...kinds: Box['kind'][]): string =>
  boxes.find((box) => box.of === of && kinds.includes(box.kind))?.id ?? '';

/** Lays out a piece of the picture. */
export async function layOut(part: Part, boxes: readonly Box[]): Promise<Picture> {
  const edges = part.edges.map((edge, index) => {
    const from = nodeIdOf(boxes, edge.from, 'question', 'weigh');
    const box = boxes.find(({ id }) => id === from);
    const span = box ? spanOf(box, edge) : null;
    const to = nodeIdOf(boxes, edge.to, 'question', 'exit', 'verdict', 'weigh', 'to');
    const y = span ? (span.top + span.bottom) / 2 : box?.rows.length ? HEAD : (box?.height ?? 0) / 2;
    return { id: `edge:${index}`, edge, from, to, y };
  });
  const nodes = boxes.map((box): ElkNode => {
    const ins = box.kind === 'question' ? HEAD : box.height / 2;
    // Ways that leave at the same height, as those to the outcomes do, leave together.
    const outs = new Map(
      edges.filter(({ from }) => from === box.id).map(({ y }) => [y, port(`${box.id}@${y}`, box.width, y)]),
    );
    if (box.kind === 'from') outs.set(ins, port(`${box.id}@${ins}`, box.width, ins));
    return {
      id: box.id,
      width: box.width,
      height: box.height,
      ports: [port(`${box.id}@in`, 0, ins), ...outs.values()],
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    };
  });
  const entries = boxes
    .filter(({ kind }) => kind === 'from')
    .map((box) => ({
      id: `edge:${box.id}`,
      sources: [`${box.id}@${box.height / 2}`],
      targets: [`question:${box.of}@in`],
    }));
  const graph: ElkNode = {
    id: 'part',
    layoutOptions: OPTIONS,
    children: nodes,
    edges: [
      ...entries,
      ...edges.map(
        ({ id, from, to, y }): ElkExtendedEdge => ({ id, sources: [`${from}@${y}`], targets: [`${to}@in`] }),
      ),
    ],
  };
  const laid = await elk.layout(graph);

  return {
    part,
    width: Math.ceil(laid.width ?? 0),
    height: Math.ceil(laid.height ?? 0),
    boxes: boxes.map((item) => {
      const { x = 0, y = 0 } = laid.children?.find(({ id }) => id === item.id) ?? {};
      return { x, y, item };
    }),
    lines: (laid.edges ?? []).flatMap(({ id, targets, sections = [] }) => {
      const edge = edges.find((known) => known.id === id)?.edge ?? null;
      return sections.map(({ startPoint, bendPoints = [], endPoint }) => ({
        edge,
        to: edge?.to ?? targets[0]?.replace(/^question:|@in$/g, '') ?? '',
        points: [startPoint, ...bendPoints, endPoint],
      }));
    }),
  };
}
