export declare function ensureBuilt(options?: { readonly force?: boolean }): Promise<boolean>;
