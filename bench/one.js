// One bench, in a process of its own: what another left in memory, or in the code that is compiled, changes no figure of it.
const { run } = await import(`./${process.argv[2]}.js`);
process.send(await run(), () => process.exit());
