const { storage } = require("@pulumi/gcp");
new storage.Bucket("waiting", { location: new Promise(() => undefined) });
setInterval(() => undefined, 1000);
