// Prints what graphology's readers, those of Gephi Lite, find in a GraphML or GEXF file.
// node read_graphology.js FILE
const fs = require('fs');
const { MultiDirectedGraph } = require('graphology');
const readers = { graphml: require('graphology-graphml'), gexf: require('graphology-gexf') };

const path = process.argv[2];
const graph = readers[path.split('.').pop()].parse(MultiDirectedGraph, fs.readFileSync(path, 'utf8'));
process.stdout.write(
  JSON.stringify({
    nodes: graph.mapNodes((id, attributes) => [id, attributes]),
    edges: graph.mapEdges((id, attributes, source, target) => [id, source, target, attributes]),
  })
);
