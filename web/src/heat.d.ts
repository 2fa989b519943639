import 'react';

declare module 'react' {
  interface CSSProperties {
    /** How strongly a cell is coloured, such as `40%`. */
    '--heat'?: string;
  }
}
