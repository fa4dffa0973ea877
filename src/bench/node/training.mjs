// The works of TrainingBench in TensorFlow Playground's nn.ts. Argument: the file, as JavaScript (types stripped).
//
// Prints a line for each work: its name, microseconds of processor time (the median of some rounds) and a number to compare.
import { pathToFileURL } from 'node:url';

const nn = await import(pathToFileURL(process.argv[2]).href);

function network(sizes) {
  const ids = Array.from({ length: sizes[0] }, (_, i) => 'x' + i);
  const net = nn.buildNetwork(sizes, nn.Activations.TANH, nn.Activations.TANH, null, ids, true);
  let t = 0;
  for (let l = 1; l < sizes.length; l++) {
    for (const node of net[l]) {
      for (const link of node.inputLinks) link.weight = 0.5 * Math.sin(++t);
      node.bias = 0;
    }
  }
  return net;
}

function points(count, inputs) {
  return Array.from({ length: count }, (_, k) => ({
    x: Array.from({ length: inputs }, (_, j) => Math.sin(1 + 3 * k + 7 * j)),
    y: Math.sin(5 * k) > 0 ? 0.9 : -0.9,
  }));
}

function epochs(net, data, batch, count) {
  for (let e = 0; e < count; e++) {
    for (let k = 0; k < data.length; k++) {
      nn.forwardProp(net, data[k].x);
      nn.backProp(net, data[k].y, nn.Errors.SQUARE);
      if ((k + 1) % batch === 0) nn.updateWeights(net, 0.03, 0);
    }
  }
}

function meanLoss(net, data) {
  let sum = 0;
  for (const p of data) sum += nn.Errors.SQUARE.error(nn.forwardProp(net, p.x), p.y);
  return sum / data.length;
}

function measure(name, rounds, per, work, check) {
  const times = [];
  for (let r = 0; r < rounds; r++) {
    const start = process.cpuUsage();
    work();
    const used = process.cpuUsage(start);
    times.push((used.user + used.system) / per);
  }
  times.sort((a, b) => a - b);
  console.log(name, times[Math.floor(rounds / 2)], check());
}

const data = points(300, 2);
for (const [name, batch] of [['full', 300], ['ten', 10], ['one', 1]]) {
  const net = network([2, 8, 8, 1]);
  epochs(net, data, batch, 100);
  const loss = meanLoss(net, data);
  measure(name, 41, 20, () => epochs(net, data, batch, 20), () => loss);
}
{
  const net = network([2, 4, 1]);
  const corners = [[0, 0, -0.9], [0, 1, 0.9], [1, 0, 0.9], [1, 1, -0.9]].map(c => ({ x: [c[0], c[1]], y: c[2] }));
  const a = net[1][0].inputLinks[0];
  const b = net[1][0].inputLinks[1];
  let sum = 0;
  measure('landscape', 41, 1, () => {
    sum = 0;
    for (let j = 0; j < 64; j++) {
      for (let i = 0; i < 64; i++) {
        a.weight = -3 + 6 * i / 63;
        b.weight = -3 + 6 * j / 63;
        sum += meanLoss(net, corners);
      }
    }
  }, () => sum);
}
{
  const net = network([10, 20, 20, 20, 20, 20, 1]);
  const p = points(1, 10)[0];
  const pass = () => {
    for (let k = 0; k < 1000; k++) {
      nn.forwardProp(net, p.x);
      nn.backProp(net, p.y, nn.Errors.SQUARE);
    }
  };
  pass();
  measure('deep', 41, 1000, pass, () => net[1][0].inputLinks[0].errorDer);
}
