require("../clinic").clinic({ SMTP_HOST: "smtp" });
