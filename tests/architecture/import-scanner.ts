import ts from 'typescript';

/** One import of a file, as it is written. */
export interface ScannedImport {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** What the rules ask of one source file. */
export interface ScannedFile {
  readonly imports: readonly ScannedImport[];
  /** Lines whose `import(…)` is computed, so that nobody can say what it loads. */
  readonly computedImports: readonly number[];
  /** It declares nothing of its own and passes on what others export, or passes on everything. */
  readonly barrel: boolean;
}

/** Reads the imports of one source file with the TypeScript parser; nothing is resolved. */
export function scanFile(path: string, text: string): ScannedFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, scriptKind(path));
  const imports: ScannedImport[] = [];
  const computedImports: number[] = [];
  visit(source);
  return { imports, computedImports, barrel: isBarrel(source) };

  function visit(node: ts.Node): void {
    const found = importOf(node);
    if (found === 'computed') computedImports.push(lineOf(node));
    else if (found !== undefined) imports.push({ ...found, line: lineOf(node) });
    ts.forEachChild(node, visit);
  }

  function lineOf(node: ts.Node): number {
    return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  }
}

type Found = Omit<ScannedImport, 'line'> | 'computed' | undefined;

function importOf(node: ts.Node): Found {
  if (ts.isImportDeclaration(node)) return literal(node.moduleSpecifier, isTypeImport(node));
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return literal(node.moduleSpecifier, isTypeExport(node));
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return literal(node.argument.literal, true);
  }
  if (ts.isCallExpression(node)) return importCall(node);
  if (ts.isNewExpression(node)) return moduleUrl(node);
  return undefined;
}

function literal(node: ts.Node | undefined, typeOnly: boolean): Found {
  if (node === undefined || !ts.isStringLiteralLike(node)) return 'computed';
  return { specifier: node.text, typeOnly };
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = importClause.namedBindings;
  if (importClause.name !== undefined || bindings === undefined) return false;
  return ts.isNamedImports(bindings) && everyIsType(bindings.elements);
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return false;
  return everyIsType(exportClause.elements);
}

/** An empty list still runs the module, so it is no import of types. */
function everyIsType(elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[]): boolean {
  return elements.length > 0 && elements.every((element) => element.isTypeOnly);
}

/** `import('…')` and `require('…')`. */
function importCall(node: ts.CallExpression): Found {
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isImport || isRequire ? literal(node.arguments[0], false) : undefined;
}

/** `new URL('./file.ts', import.meta.url)`, which bundlers follow: a worker. */
function moduleUrl(node: ts.NewExpression): Found {
  const [path, base] = node.arguments ?? [];
  const isUrl = ts.isIdentifier(node.expression) && node.expression.text === 'URL';
  if (!isUrl || path === undefined || base?.getText() !== 'import.meta.url') return undefined;
  return literal(path, false);
}

function isBarrel(source: ts.SourceFile): boolean {
  const exports = source.statements.filter(ts.isExportDeclaration);
  if (exports.some((statement) => statement.exportClause === undefined)) return true;
  if (exports.length === 0) return false;
  return source.statements.every(
    (statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement),
  );
}

function scriptKind(path: string): ts.ScriptKind {
  if (path.endsWith('.tsx')) return ts.ScriptKind.TSX;
  return path.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
}
