/* The block in the editor: a place holder, and a field for each attribute beside it. It needs no build. */
(({ blocks, blockEditor, components, element }) => {
  const { createElement } = element;
  const choice = (label, ...values) => ({ label, options: values.map((value) => ({ value, label: value || '–' })) });
  const fields = {
    lang: choice('Language', '', 'en', 'fr'),
    theme: choice('Light or dark', '', 'light', 'dark'),
    accent: { label: 'Colour, such as #0d4f5c' },
    radius: { label: 'Rounded corners, such as 8px' },
    firm: { label: 'Name of your firm' },
    'contact-href': { label: 'Link to your contact (https:, mailto: or tel:)' },
    'contact-label': { label: 'Words of that link' },
    start: { label: 'Link code to begin with' },
    'heading-level': choice('Level of headings', '', '1', '2', '3', '4', '5', '6'),
    share: choice('Ask visitors for their answers', '', 'answers'),
  };

  blocks.registerBlockType('who-asked-first/check', {
    title: 'Who asked first?',
    category: 'widgets',
    icon: 'editor-help',
    edit: ({ attributes, setAttributes }) =>
      createElement(
        'div',
        blockEditor.useBlockProps(),
        createElement(
          blockEditor.InspectorControls,
          null,
          createElement(
            components.PanelBody,
            { title: 'Who asked first?' },
            Object.entries(fields).map(([name, field]) =>
              createElement(field.options ? components.SelectControl : components.TextControl, {
                ...field,
                key: name,
                value: attributes[name],
                onChange: (value) => setAttributes({ [name]: value }),
              }),
            ),
          ),
        ),
        createElement(components.Placeholder, {
          icon: 'editor-help',
          label: 'Who asked first?',
          instructions: 'The check stands here on the published page.',
        }),
      ),
    // The server writes the block whenever the page is shown.
    save: () => null,
  });
})(window.wp);
