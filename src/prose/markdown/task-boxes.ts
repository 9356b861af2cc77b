import { defineHastPlugin } from 'satteri';

/**
 * Sätteri plugin: the box of a checklist (`- [ ]`) is drawn as a sign. GFM makes it a disabled form field
 * without a label, which a screen reader announces and nobody can use.
 */
export const taskBoxes = defineHastPlugin({
  name: 'task-boxes',
  element: [
    {
      filter: ['input'],
      visit(node, context) {
        if (node.properties?.['type'] !== 'checkbox') return;
        const checked = node.properties['checked'] === true || node.properties['checked'] === '';
        context.replaceNode(node, {
          type: 'element',
          tagName: 'span',
          properties: { ariaHidden: 'true' },
          children: [{ type: 'text', value: checked ? '☑' : '☐' }],
        });
      },
    },
  ],
});
