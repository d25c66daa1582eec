declare module 'saxen' {
  type Attributes = { readonly [name: string]: string };
  /** A parser of XML that is written to in chunks; `attributes()` is false where they are broken. */
  export class Parser {
    on(event: 'openTag', listener: (name: string, attributes: () => Attributes | false) => void): this;
    on(event: 'closeTag', listener: (name: string) => void): this;
    on(event: 'text' | 'cdata', listener: (text: string) => void): this;
    on(event: 'error' | 'warn', listener: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
  }
}
