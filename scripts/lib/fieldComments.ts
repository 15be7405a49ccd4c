// The doc comments on the fields of schemas, which are the manual of the content.
import ts from 'typescript';

/** An object literal in a schema file. */
export interface CommentedObject {
  /** Every field it names itself, without what it spreads. */
  names: string[];
  /** Field -> words of its comment. */
  comments: Map<string, string>;
}

/** Words of the comment right before a node, on one line. */
function commentOf(node: ts.Node): string | undefined {
  const words = ts
    .getJSDocCommentsAndTags(node)
    .flatMap((doc) => (ts.isJSDoc(doc) ? [ts.getTextOfJSDocComment(doc.comment) ?? ''] : []))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words === '' ? undefined : words;
}

/**
 * Reads the comments on the fields of every object literal of a source file.
 *
 * @param source Text of a TypeScript file.
 * @example
 * fieldComments('const a = { /** Slug of the other. *\/ id: slug };')[0]?.comments.get('id')
 * // => 'Slug of the other.'
 */
export function fieldComments(source: string): CommentedObject[] {
  const file = ts.createSourceFile('schema.ts', source, ts.ScriptTarget.Latest, true);
  const objects: CommentedObject[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const fields = node.properties.flatMap((property) =>
        ts.isPropertyAssignment(property) && ts.isIdentifier(property.name)
          ? [{ name: property.name.text, comment: commentOf(property) }]
          : [],
      );
      objects.push({
        names: fields.map(({ name }) => name),
        comments: new Map(
          fields.flatMap(({ name, comment }) => (comment === undefined ? [] : [[name, comment]])),
        ),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return objects;
}
