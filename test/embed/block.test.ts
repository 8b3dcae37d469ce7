/** The block of the plugin in WordPress' editor: its script, run with no more of WordPress than it asks for. */
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ATTRIBUTES } from '../../src/embed/names.ts';
import { pluginFiles } from '../../src/embed/plugin.ts';

interface Control {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}
interface Made {
  readonly type: string;
  readonly props: object | null;
  readonly children: readonly unknown[];
}
interface Block {
  edit(props: object): Made;
  save(): unknown;
}

const files = await pluginFiles({ site: 'https://law.example/', integrity: 'sha384-abc', links: {} });
const blocks = new Map<string, Block>();
const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, name]));
runInNewContext(files['block.js'] ?? '', {
  window: {
    wp: {
      blocks: { registerBlockType: (name: string, block: Block) => void blocks.set(name, block) },
      blockEditor: { ...named('InspectorControls'), useBlockProps: () => ({}) },
      components: named('PanelBody', 'SelectControl', 'TextControl', 'Placeholder'),
      element: {
        createElement: (type: string, props: object | null, ...children: unknown[]) => ({ type, props, children }),
      },
    },
  },
});
const [block] = blocks.values();

const isMade = (given: unknown): given is Made => typeof given === 'object' && given !== null && 'children' in given;
const isControl = (props: object | null): props is Control => props !== null && 'onChange' in props;
/** What was made with all that is in it, as one list. */
const within = (given: unknown): Made[] => {
  if (Array.isArray(given)) return given.flatMap(within);
  return isMade(given) ? [given, ...within(given.children)] : [];
};

test('it is the one that the plugin draws, and the server alone writes it', () => {
  const [, drawn] = /register_block_type\(\s*'([^']+)'/.exec(files['who-asked-first.php'] ?? '') ?? [];
  expect([...blocks.keys()]).toEqual([drawn]);
  expect(block?.save()).toBeNull();
});

test('its editor has a control for each attribute: it shows what is set, and sets what is chosen', () => {
  const set: object[] = [];
  const attributes = Object.fromEntries(ATTRIBUTES.map((id) => [id, `as ${id} is`]));
  const all = within(block?.edit({ attributes, setAttributes: (one: object) => set.push(one) }));
  const controls = all.filter(({ type }) => /^(Select|Text)Control$/.test(type)).map(({ props }) => props);
  const used = controls.filter(isControl);
  expect(used).toHaveLength(controls.length);
  expect(used.map(({ value }) => value)).toEqual(Object.values(attributes));
  expect(used.filter(({ label }) => !label)).toEqual([]);
  for (const { onChange } of used) onChange('chosen');
  expect(set.map((one) => ({ ...one }))).toEqual(ATTRIBUTES.map((id) => ({ [id]: 'chosen' })));
});
