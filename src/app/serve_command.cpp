#include <iostream>
#include <mutex>

#include "app/commands.h"
#include "app/routes.h"
#include "http/server.h"

namespace hecht::app {

int serve(const ServeOptions& options) {
  const auto language = options.common.lang();
  const auto listen = http::parse_listen(options.listen, options.behind_proxy);
  if (!listen) return refuse(listen.problems(), language);
  const auto catalogue = load_catalogue(options.common);
  if (!catalogue) return refuse(catalogue.problems(), language);
  http::Router router;
  const http::Service* running = nullptr;
  add_routes(router, *catalogue, running);
  http::Metrics metrics(router);
  std::mutex log_mutex;
  const auto log = [&](std::string_view line) {
    const std::scoped_lock lock(log_mutex);
    std::cerr << std::string(line) + '\n';
  };
  http::Service service{router, metrics, log, HECHT_VERSION};
  running = &service;
  const auto done = http::serve(*listen, service, [](const std::string& url) { std::cout << url << std::endl; });
  if (done) return kDone;
  refuse(done.problems(), language);
  return kOutsideFailure;
}

}  // namespace hecht::app
