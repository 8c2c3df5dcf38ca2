# Built in one stage and run from another that has no compiler and no test: node 24 on Debian, since the typesetter is native.
FROM node:24-bookworm-slim AS build
WORKDIR /redress
COPY package.json package-lock.json .npmrc build.js tsconfig.json tsconfig.build.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY src src
RUN node build.js && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production REDRESS_DATA=/data HOST=0.0.0.0
WORKDIR /redress
COPY --from=build /redress/node_modules node_modules
COPY --from=build /redress/dist dist
COPY package.json ./
COPY src/paper/typst src/paper/typst
COPY src/web/assets src/web/assets
COPY templates templates
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD node -e "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
# SIGTERM lets what is under way end, for ten seconds at most.
STOPSIGNAL SIGTERM
CMD ["node", "dist/bin/main.js"]
