/** How the code is written: files that can be read in one go, and public functions that say what they do. */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { CODE, filesIn, partOf, sources, textOf } from './own-files.ts';

test('no file of code or style is longer than 260 lines', () => {
  const long = ['src', 'test']
    .flatMap((folder) => filesIn(folder, ...CODE, '.css'))
    .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 260);
  expect(long).toEqual([]);
});

/** The exported functions of a file that have no doc comment directly above them, and how many there are in all. */
function undocumentedIn(file: string): { all: number; silent: string[] } {
  const text = textOf(file);
  const functions = ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    const functional = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.some(
          ({ initializer }) => initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
        )
      : ts.isFunctionDeclaration(statement);
    return functional ? [statement] : [];
  });
  const silent = functions.flatMap((statement) => {
    const start = text.slice(statement.pos).search(/^export\b/m) + statement.pos;
    const comment = ts.getLeadingCommentRanges(text, statement.pos)?.at(-1);
    const documented = comment && /^\/\*\*[\s\S]*\*\/\n$/.test(text.slice(comment.pos, start));
    return documented ? [] : [`${file}: ${text.slice(start, text.indexOf('\n', start))}`];
  });
  return { all: functions.length, silent };
}

test('every exported function of the law, the decision and what serves the site says what it does', () => {
  const files = sources
    .filter((file) => ['law', 'decision', 'site', 'hosting', 'law-diff'].includes(partOf(file)))
    .map(undocumentedIn);
  expect(files.reduce((sum, { all }) => sum + all, 0)).toBeGreaterThan(30);
  expect(files.flatMap(({ silent }) => silent)).toEqual([]);
});
