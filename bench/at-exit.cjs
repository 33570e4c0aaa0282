// Loaded into a measured command: tells at its end what it has cost. CPU is that of all its threads.
process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 });
});
