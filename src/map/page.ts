/** The parts of the map's page that its script works on. */

/** The first element of a kind that fits, within another or on the page. */
export function part<Kind extends Element>(
  selector: string,
  kind: abstract new () => Kind,
  within: ParentNode = document,
): Kind {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector} on this page`);
  return found;
}

/** A copy of what a template holds, put where it belongs; gives the place. */
export function place(template: string, at: string): { words: DOMStringMap; where: HTMLElement } {
  const from = part(template, HTMLTemplateElement);
  const where = part(at, HTMLElement);
  where.replaceChildren(from.content.cloneNode(true));
  return { words: from.dataset, where };
}
