// Prints the quads that jsonld.js or N3.js finds in a file, as N-Quads.
// node read_rdf.js json-ld-1.0|json-ld-1.1|text/turtle|application/trig|application/n-quads FILE
const fs = require('fs');

const [, , mode, path] = process.argv;
const text = fs.readFileSync(path, 'utf8');

function refuseToFetch(url) {
  throw new Error(`the context must be inside the file, but ${url} was asked for`);
}

async function quads() {
  if (mode.startsWith('json-ld')) {
    const options = { format: 'application/n-quads', processingMode: mode, documentLoader: refuseToFetch, safe: true };
    return require('jsonld').toRDF(JSON.parse(text), options);
  }
  const { Parser, Writer } = require('n3');
  const writer = new Writer({ format: 'application/n-quads' });
  return writer.quadsToString(new Parser({ format: mode }).parse(text));
}

quads().then((result) => process.stdout.write(JSON.stringify(result)));
