declare const codeBrand: unique symbol;
declare const commentBrand: unique symbol;

/**
 * Text that is safe to stand in generated code. Only `emit/ts` makes it: a string of the document
 * is not a `Code`, and the compiler says so.
 */
export type Code = string & { readonly [codeBrand]: true };

/** The text of a documentation comment without its delimiters, made only by `emit/ts/comment.ts`. */
export type Comment = string & { readonly [commentBrand]: true };
