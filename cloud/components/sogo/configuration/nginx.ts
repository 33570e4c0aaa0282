import { parts, paths, ports } from "./parts";
import type { SogoConfiguration } from "./settings";

/** nginx.conf of the web front. TLS ends at the gateway before it. */
export const nginxConf = ({ host, listen }: SogoConfiguration): string => `daemon off;
worker_processes 2;
pid /tmp/nginx.pid;
error_log stderr warn;
events { worker_connections 2048; }
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    server_tokens off;
    client_body_temp_path /tmp/body;
    proxy_temp_path /tmp/proxy;
    fastcgi_temp_path /tmp/fastcgi;
    uwsgi_temp_path /tmp/uwsgi;
    scgi_temp_path /tmp/scgi;
    client_max_body_size 50m;
    # A request with an attachment or a large calendar has headers and answers beyond the usual size.
    proxy_buffers 8 64k;
    proxy_buffer_size 64k;

    server {
        listen ${listen}:${ports.web};
        server_name ${host};

        location = / { return 302 https://${host}/SOGo/; }
        location = /.well-known/caldav { return 301 https://${host}/SOGo/dav/; }
        location = /.well-known/carddav { return 301 https://${host}/SOGo/dav/; }
        location = /healthz { return 204; }

        location /SOGo.woa/WebServerResources/ {
            alias ${paths.static}/;
            expires 7d;
        }
        location /SOGo/WebServerResources/ {
            alias ${paths.static}/;
            expires 7d;
        }

        location /SOGo {
            proxy_pass http://${parts.sogo}:${ports.sogo};
            proxy_read_timeout 300s;
            ${headers(host)}
        }
        location /Microsoft-Server-ActiveSync {
            proxy_pass http://${parts.sogo}:${ports.sogo}/SOGo/Microsoft-Server-ActiveSync;
            # A phone that waits for push holds its request for almost an hour.
            proxy_read_timeout 3600s;
            proxy_buffering off;
            ${headers(host)}
        }
    }
}
`;

const headers = (host: string) => `proxy_http_version 1.1;
            proxy_set_header Host ${host};
            proxy_set_header X-Real-IP $remote_addr;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_set_header x-webobjects-server-protocol HTTP/1.1;
            proxy_set_header x-webobjects-server-name ${host};
            proxy_set_header x-webobjects-server-port 443;
            proxy_set_header x-webobjects-server-url https://${host};
            # SOGo would believe this header; only a client could have sent it.
            proxy_set_header x-webobjects-remote-user "";`;
