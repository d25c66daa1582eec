import type { Root, RootContent } from 'mdast';

type Parent = { children: RootContent[] };
const hasChildren = (node: object): node is Parent => 'children' in node;

/** What Markdown would show otherwise than it was typed, or not at all: tags, pictures, and addresses named for later. */
const literal = new Set(['html', 'image', 'imageReference', 'definition']);
/** Those of them that stand between paragraphs and not within one. */
const isBlock = (node: RootContent, parent: Parent): boolean =>
  node.type === 'definition' || (node.type === 'html' && !isPhrasing(parent));
const isPhrasing = (parent: Parent): boolean =>
  'type' in parent &&
  ['paragraph', 'heading', 'emphasis', 'strong', 'link', 'linkReference'].includes(String(parent.type));

/**
 * A step of the reading of Markdown that puts the letters as they were typed in the place of tags, pictures and
 * definitions: nothing in a note is run or fetched, and nothing of it is lost from sight.
 */
export function asTyped() {
  return (tree: Root, file: { toString: () => string }): void => {
    const source = String(file);
    const walk = (parent: Parent): void => {
      parent.children = parent.children.map((node): RootContent => {
        if (!literal.has(node.type)) {
          if (hasChildren(node)) walk(node);
          return node;
        }
        const { position } = node;
        const value = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
        const text = { type: 'text' as const, value };
        return isBlock(node, parent) ? { type: 'paragraph', children: [text] } : text;
      });
    };
    walk(tree);
  };
}
