import { whyNot } from './layers.js';

/** The path of the linted file as in the repository, with forward slashes. */
const pathOf = (context) => {
  const cwd = context.cwd.replaceAll('\\', '/');
  const file = context.filename.replaceAll('\\', '/');
  return file.startsWith(`${cwd}/`) ? file.slice(cwd.length + 1) : file;
};

/** Calls `look(specifier, node)` for each import, re-export and dynamic import with a literal specifier. */
const forImports = (look) => {
  const see = (node) => {
    if (typeof node.source?.value === 'string') look(node.source.value, node);
  };
  return {
    ImportDeclaration: see,
    ExportNamedDeclaration: see,
    ExportAllDeclaration: see,
    ImportExpression: see,
  };
};

const isMember = (node, object, property) =>
  node.type === 'MemberExpression' &&
  node.object.type === 'Identifier' &&
  node.object.name === object &&
  (node.computed ? node.property.value === property : node.property.name === property);

const layers = {
  create: (context) => {
    const from = pathOf(context);
    if (/\.test\.tsx?$/.test(from)) return {};
    return forImports((specifier, node) => {
      const message = whyNot(from, specifier);
      if (message) context.report({ node, message });
    });
  },
};

const clock = {
  create: (context) => {
    const report = (node, what) =>
      context.report({ node, message: `${what} reads the clock: take the time from the World.` });
    return {
      MemberExpression(node) {
        if (isMember(node, 'Date', 'now')) report(node, 'Date.now');
        if (isMember(node, 'performance', 'now')) report(node, 'performance.now');
        if (isMember(node, 'process', 'hrtime')) report(node, 'process.hrtime');
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'new Date()');
      },
      CallExpression(node) {
        if (node.callee.name === 'Date') report(node, 'Date()');
      },
    };
  },
};

const ids = {
  create: (context) => ({
    Identifier(node) {
      if (node.name === 'randomUUID') {
        context.report({ node, message: 'randomUUID makes an id: take ids from the World.' });
      }
    },
    MemberExpression(node) {
      if (isMember(node, 'Math', 'random')) {
        context.report({ node, message: 'Math.random cannot be repeated: take chance from a seed.' });
      }
    },
  }),
};

const homes = {
  electron: ['electron/shell/'],
  'better-sqlite3': ['electron/core/db/'],
};

const rawModules = {
  create: (context) => {
    const from = pathOf(context);
    return forImports((specifier, node) => {
      const home = homes[specifier];
      if (home && !home.some((folder) => from.startsWith(folder))) {
        context.report({ node, message: `'${specifier}' is imported in ${home.join(' and ')} only.` });
      }
    });
  },
};

const fileNames = {
  create: (context) => ({
    Program(node) {
      const name = pathOf(context).split('/').at(-1) ?? '';
      if (/(^|[.-])(utils?|helpers?|managers?|misc|common)\.[cm]?[jt]sx?$/i.test(name)) {
        context.report({ node, message: `'${name}' says nothing: name the file after what it does.` });
      }
      if (/^index\.[cm]?[jt]sx?$/.test(name)) {
        context.report({ node, message: 'No barrels: import each file by its own path.' });
      }
    },
  }),
};

const farImports = {
  create: (context) =>
    forImports((specifier, node) => {
      if (specifier.startsWith('../../')) {
        context.report({
          node,
          message: 'Use a subpath import (#shared/..., #core/...) for what is far away.',
        });
      }
      if (node.type === 'ExportAllDeclaration') {
        context.report({ node, message: 'No barrels: import each file by its own path.' });
      }
    }),
};

// The linter wants a plugin as a default export.
export default {
  meta: { name: 'house' },
  rules: {
    layers,
    clock,
    ids,
    'raw-modules': rawModules,
    'file-names': fileNames,
    'far-imports': farImports,
  },
};
