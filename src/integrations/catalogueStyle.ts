import type { AstroIntegration } from 'astro';
import { config } from '../config/catalogue.ts';
import { catalogueStyle, systemStyle } from '../config/style.ts';

/** Style sheets that pages begin with. The catalogue's part of them is in the same file: one request less. */
const sheets = /\/src\/styles\/(?:index|entry|neutral|card)\.css(?:\?(?!url$).*)?$/;

/** Adds the inks, the fonts and the drawn system of `catalogue.yaml` to the style of the pages. */
export function catalogueSheet(): AstroIntegration {
  return {
    name: 'catalogue-style',
    hooks: {
      'astro:config:setup': ({ updateConfig, addWatchFile, config: { root } }) => {
        addWatchFile(new URL('content/catalogue.yaml', root));
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'catalogue-style',
                enforce: 'pre',
                transform: (code: string, id: string) => {
                  if (sheets.test(id)) return `${code}\n${catalogueStyle(config)}`;
                  return id.endsWith('/src/styles/home.css')
                    ? `${code}\n${systemStyle(config)}`
                    : undefined;
                },
              },
            ],
          },
        });
      },
    },
  };
}
