/** A colour in each theme, `#rrggbb`. */
export interface Shade {
  readonly light: string;
  readonly dark: string;
}

/** A colour that means a side: as text and line, and as a background. */
export interface SideShades {
  readonly text: Shade;
  readonly wash: Shade;
}

/** The three colours that mean something: ask, tell, and both together. */
export type Palette = Readonly<Record<'ask' | 'tell' | 'both', SideShades>>;

/** What colours are laid on, and the ink that is laid on washes; as in src/styles/tokens.css. */
export const GROUNDS = {
  paper: { light: '#fbfaf6', dark: '#15181b' },
  sheet: { light: '#ffffff', dark: '#1b1f23' },
  ink: { light: '#1c2024', dark: '#e8e6e1' },
} as const satisfies Record<string, Shade>;

/** The colours of upstream, as in src/styles/tokens.css. */
export const UPSTREAM: Palette = {
  ask: {
    text: { light: '#0a5a83', dark: '#6fb8e0' },
    wash: { light: '#e6f0f6', dark: '#16303f' },
  },
  tell: {
    text: { light: '#8f4300', dark: '#f0a35c' },
    wash: { light: '#f8ecdf', dark: '#3a2715' },
  },
  both: {
    text: { light: '#5b4a9c', dark: '#b6a6f2' },
    wash: { light: '#eeebf8', dark: '#2a2440' },
  },
};
