#include "http/connection.h"

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <random>

#include "base/json.h"
#include "base/scan.h"
#include "http/http_date.h"
#include "http/negotiate.h"
#include "http/phrases.h"
#include "http/problem_json.h"
#include "http/target.h"

namespace hecht::http {

namespace asio = boost::asio;
namespace beast = boost::beast::http;
using boost::system::error_code;

namespace {

// Errors come as values: the end of a connection is no exception.
constexpr auto kAsTuple = asio::as_tuple(asio::use_awaitable);

constexpr std::size_t kLingerBytesMax = 16 * 1024 * 1024;
constexpr std::size_t kReadBytes = 8 * 1024;
constexpr std::size_t kLingerPiece = 16 * 1024;

std::string new_id() {
  thread_local std::mt19937_64 random{(std::uint64_t{std::random_device{}()} << 32U) ^ std::random_device{}()};
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string id;
  for (std::uint64_t bits = random(), i = 0; i < 16; ++i, bits >>= 4U) id += kHex[bits & 0xFU];
  return id;
}

std::optional<Method> method_of(beast::verb verb) {
  switch (verb) {
    case beast::verb::get:
      return Method::Get;
    case beast::verb::head:
      return Method::Head;
    case beast::verb::post:
      return Method::Post;
    case beast::verb::put:
      return Method::Put;
    case beast::verb::patch:
      return Method::Patch;
    case beast::verb::delete_:
      return Method::Delete;
    case beast::verb::options:
      return Method::Options;
    default:
      return std::nullopt;
  }
}

int status_of(const error_code& error) {
  if (error == beast::error::header_limit || error == beast::error::buffer_overflow) return 431;
  if (error == beast::error::body_limit) return 413;
  return 400;
}

// Not of the network: there is somebody to answer.
bool is_of_parser(const error_code& error) {
  return error != beast::error::partial_message &&
         error.category() == make_error_code(beast::error::bad_value).category();
}

// Before the empty line that ends the header. A line is only taken by the parser once the byte after it is there, so a
// fold is always seen here.
bool holds_folded_line(std::string_view bytes) {
  while (true) {
    const auto end = bytes.find("\r\n");
    if (end == std::string_view::npos || end == 0) return false;
    bytes.remove_prefix(end + 2);
    if (bytes.starts_with(' ') || bytes.starts_with('\t')) return true;
  }
}

// Two readers agree where it ends and whom it is for. The library takes "4, 4", a coding it does not know, and none.
bool is_clear(const beast::request_header<>& header) {
  const auto lengths = header.count(beast::field::content_length);
  const auto codings = header.count(beast::field::transfer_encoding);
  const auto length = header[beast::field::content_length];
  const bool http_1_1 = header.version() == 11;
  if (lengths + codings > 1 || (codings == 1 && !http_1_1)) return false;
  if (!std::all_of(length.begin(), length.end(), base::is_ascii_digit) || (lengths == 1 && length.empty()))
    return false;
  if (codings == 1 && media_type(std::string(header[beast::field::transfer_encoding])) != "chunked") return false;
  const auto hosts = header.count(beast::field::host);
  return hosts == 1 || (hosts == 0 && !http_1_1);
}

// Lists are made outside coroutines: gcc 12 gives up on a braced list beside co_await.
base::Problems bad_message() {
  return {{{}, {}, base::say_both(phrases::kBadMessage), base::say_both(phrases::kBadMessageRemedy)}};
}

base::Problems bad_target() {
  return {{{}, {}, base::say_both(phrases::kBadTarget), base::say_both(phrases::kBadTargetRemedy)}};
}

Response too_many_response(const Request& request, std::chrono::seconds wait) {
  Response response = problem_response(429, request);
  response.headers.emplace_back("Retry-After", std::to_string(wait.count()));
  return response;
}

constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

using Buffers = std::array<asio::const_buffer, 2>;
Buffers buffers(const std::string& head, const std::string& body) { return {asio::buffer(head), asio::buffer(body)}; }

void append(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append("\r\n");
}

// Behind a proxy the last address it names is the one it saw itself; those before it are anyone's words.
std::string remote_address(const asio::ip::tcp::socket& socket, const Request& request, bool behind_proxy) {
  if (behind_proxy) {
    std::string_view named = request.header("x-forwarded-for");
    named.remove_prefix(std::min(named.size(), named.rfind(',') + 1));
    while (named.starts_with(' ')) named.remove_prefix(1);
    if (!named.empty()) return std::string(named);
  }
  error_code error;
  const auto endpoint = socket.remote_endpoint(error);
  return error ? std::string() : endpoint.address().to_string();
}

// The status line and headers of a response.
std::string head_of(const Response& response, const Request& request, const std::string& api_version, bool keep) {
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
  const auto reason = beast::obsolete_reason(static_cast<beast::status>(response.status));
  head.append(reason.data(), reason.size()).append("\r\n");
  append(head, "Date", http_date(base::now()));
  append(head, "X-Request-Id", request.id);
  append(head, "API-Version", api_version);
  for (const auto& [name, value] : security_headers()) append(head, name, value);
  for (const auto& [name, value] : response.headers) append(head, name, value);
  if (!response.content_type.empty()) append(head, "Content-Type", response.content_type);
  if (response.status != 204 && response.status != 304)
    append(head, "Content-Length", std::to_string(response.body.size()));
  append(head, "Connection", keep ? "keep-alive" : "close");
  return head + "\r\n";
}

bool is_safe(const Response& response) {
  return is_safe_header("Content-Type", response.content_type) &&
         std::all_of(response.headers.begin(), response.headers.end(),
                     [](const auto& header) { return is_safe_header(header.first, header.second); });
}

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket, Service& service, asio::thread_pool& pool)
    : socket_(std::move(socket)),
      service_(service),
      pool_(pool),
      clock_(socket_.get_executor()),
      buffer_(kBufferBytes) {
  service_.metrics.connection_opened();
}

Connection::~Connection() { service_.metrics.connection_closed(); }

void Connection::start() {
  error_code ignored;
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  set_deadline(kIdleTime);
  asio::co_spawn(socket_.get_executor(), [self = shared_from_this()] { return self->run(); }, asio::detached);
  asio::co_spawn(socket_.get_executor(), [self = shared_from_this()] { return self->watch(); }, asio::detached);
}

void Connection::drain() {
  asio::post(socket_.get_executor(), [self = shared_from_this()] {
    error_code ignored;
    if (self->idle_) self->socket_.cancel(ignored);
  });
}

void Connection::close() {
  asio::post(socket_.get_executor(), [self = shared_from_this()] {
    error_code ignored;
    self->socket_.close(ignored);
  });
}

asio::awaitable<void> Connection::watch() {
  while (!done_) {
    clock_.expires_after(kClockTick);
    co_await clock_.async_wait(kAsTuple);
    if (done_ || Clock::now() < deadline_) continue;
    timed_out_ = true;
    error_code ignored;
    socket_.cancel(ignored);
    // What follows a time-out sets a deadline of its own; until then do not cancel it too.
    set_deadline(kLingerTime);
  }
}

asio::awaitable<void> Connection::run() {
  while (co_await exchange()) {
  }
  done_ = true;
  clock_.cancel();
  error_code ignored;
  socket_.close(ignored);
}

asio::awaitable<bool> Connection::wait_for_first_byte() {
  if (buffer_.size() > 0) co_return true;
  idle_ = true;
  set_deadline(kIdleTime);
  if (service_.stopping) co_return false;
  const auto [error] = co_await socket_.async_wait(asio::ip::tcp::socket::wait_read, kAsTuple);
  idle_ = false;
  co_return !error;
}

asio::awaitable<bool> Connection::exchange() {
  if (!co_await wait_for_first_byte()) co_return false;
  timed_out_ = false;
  Parser parser;
  parser.header_limit(kHeaderBytesMax);
  parser.body_limit(kBodyBytesMax);
  Request request;
  request.id = new_id();
  if (!co_await read_header(parser, request)) co_return false;
  if (const auto wait = too_many(request)) {
    co_await reject(request, too_many_response(request, *wait));
    co_return false;
  }
  auto [route, refusal] = service_.router.find_route(request);
  if (!refusal) refusal = co_await refuse(request, *route);
  const bool keep = parser.keep_alive() && !service_.stopping;
  if (refusal) {
    // Of a body nobody reads the end is not known, so the connection goes with it.
    const bool whole = parser.is_done() || (!parser.chunked() && parser.content_length().value_or(0) == 0);
    const bool open = co_await respond(request, route, std::move(*refusal), keep && whole);
    if (!whole) co_await linger();
    co_return open;
  }
  const std::uint64_t body_max = route->request.empty() ? 0 : route->body_bytes_max;
  if (parser.content_length().value_or(0) > body_max) {
    co_await reject(request, 413, base::Problems());
    co_return false;
  }
  parser.body_limit(body_max);
  if (!co_await read_body(parser, request)) co_return false;
  received_ = Clock::now();
  Response response = co_await handle(request, *route);
  co_return co_await respond(request, route, std::move(response), keep && !service_.stopping);
}

namespace {

// Runs the work on the pool and comes back to the threads of the caller.
template <class Work>
asio::awaitable<std::invoke_result_t<Work>> on_pool(asio::thread_pool& pool, Work work) {
  using Result = std::invoke_result_t<Work>;
  co_return co_await asio::co_spawn(
      pool, [work = std::move(work)]() -> asio::awaitable<Result> { co_return work(); }, asio::use_awaitable);
}

}  // namespace

Response Connection::guarded(const Request& request, const std::function<Response()>& answer) {
  try {
    return answer();
  } catch (const std::exception& error) {
    service_.log("{\"request\":\"" + request.id + "\",\"error\":" + base::Json(error.what()).to_string() + "}");
    return problem_response(service_.status_of ? service_.status_of(error) : 500, request);
  }
}

asio::awaitable<std::optional<Response>> Connection::refuse(Request& request, const Route& route) {
  const auto answer = [this, &request, &route]() -> std::optional<Response> {
    std::optional<Response> refusal;
    Response failed = guarded(request, [&] {
      refusal = service_.router.refuse(request, route);
      return Response{};
    });
    return failed.status == 200 ? std::move(refusal) : std::optional(std::move(failed));
  };
  if (!route.waits()) co_return answer();
  set_deadline(kHandlerTime);
  co_return co_await on_pool(pool_, answer);
}

asio::awaitable<Response> Connection::handle(const Request& request, const Route& route) {
  const auto answer = [this, &request, &route] { return guarded(request, [&] { return route.handler(request); }); };
  if (!route.waits()) co_return answer();
  set_deadline(kHandlerTime);
  co_return co_await on_pool(pool_, answer);
}

// As the library's async_read_header, with a look at every byte: its parser joins folded lines.
asio::awaitable<error_code> Connection::fill_header(Parser& parser) {
  set_deadline(kHeaderTime);
  while (true) {
    if (buffer_.size() > 0) {
      const auto bytes = buffer_.cdata();
      if (holds_folded_line({static_cast<const char*>(bytes.data()), bytes.size()}))
        co_return make_error_code(beast::error::bad_obs_fold);
      error_code error;
      buffer_.consume(parser.put(bytes, error));
      if (error && error != beast::error::need_more) co_return error;
      if (parser.is_header_done()) co_return error_code();
    }
    const auto [error, count] = co_await socket_.async_read_some(buffer_.prepare(kReadBytes), kAsTuple);
    if (error) co_return error;
    buffer_.commit(count);
  }
}

asio::awaitable<bool> Connection::read_header(Parser& parser, Request& request) {
  const error_code error = co_await fill_header(parser);
  received_ = Clock::now();
  const auto& header = parser.get();
  for (const auto& field : header) {
    request.headers.emplace_back(field.name_string(), field.value());
    for (char& c : request.headers.back().first) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  request.language = preferred_language(request.header("accept-language"));
  if (error) {
    if (timed_out_) {
      co_await reject(request, 408, base::Problems());
    } else if (is_of_parser(error)) {
      co_await reject(request, status_of(error), bad_message());
    }
    co_return false;
  }
  if (!is_clear(parser.get())) {
    co_await reject(request, 400, bad_message());
    co_return false;
  }
  if (header.target().size() > kTargetBytesMax) {
    co_await reject(request, 431, base::Problems());
    co_return false;
  }
  auto target = parse_target({header.target().data(), header.target().size()});
  if (!target) {
    co_await reject(request, 400, bad_target());
    co_return false;
  }
  request.path = std::move(target->path);
  request.segments = std::move(target->segments);
  request.query = std::move(target->query);
  const std::string host = host_name(request.header("host"));
  if (std::find(service_.hosts.begin(), service_.hosts.end(), host) == service_.hosts.end()) {
    co_await reject(request, 421, base::Problems());
    co_return false;
  }
  const auto method = method_of(header.method());
  if (!method) {
    co_await reject(request, 405, base::Problems());
    co_return false;
  }
  request.method = *method;
  request.remote = remote_address(socket_, request, service_.behind_proxy);
  co_return true;
}

asio::awaitable<bool> Connection::read_body(Parser& parser, Request& request) {
  if (parser.is_done()) {
    request.body = std::move(parser.get().body());
    co_return true;
  }
  set_deadline(kBodyTime);
  if (request.header("expect") == "100-continue") {
    const auto [error, written] = co_await asio::async_write(socket_, asio::buffer(kContinue), kAsTuple);
    if (error) co_return false;
  }
  const auto [error, bytes] = co_await beast::async_read(socket_, buffer_, parser, kAsTuple);
  if (error) {
    if (timed_out_) {
      co_await reject(request, 408, base::Problems());
    } else if (error == beast::error::body_limit) {
      co_await reject(request, 413, base::Problems());
    } else if (is_of_parser(error)) {
      co_await reject(request, 400, bad_message());
    }
    co_return false;
  }
  request.body = std::move(parser.get().body());
  co_return true;
}

asio::awaitable<bool> Connection::respond(const Request& request, const Route* route, Response response, bool keep) {
  if (!is_safe(response)) {
    service_.log("{\"request\":\"" + request.id + "\",\"error\":\"a header holds a line end\"}");
    response = problem_response(500, request);
  }
  const std::string head = head_of(response, request, service_.api_version, keep);
  const bool with_body = request.method != Method::Head && response.status != 204 && response.status != 304;
  if (!with_body) response.body.clear();
  const Buffers parts = buffers(head, response.body);
  set_deadline(kWriteTime);
  const auto [error, written] = co_await asio::async_write(socket_, parts, kAsTuple);
  log(request, route, response.status, written);
  co_return keep && !error;
}

std::optional<std::chrono::seconds> Connection::too_many(const Request& request) const {
  if (service_.rate_limit == nullptr) return std::nullopt;
  return service_.rate_limit->refuse(request.remote, Clock::now());
}

asio::awaitable<void> Connection::reject(const Request& request, int status, const base::Problems& problems) {
  Response response = problem_response(status, request, problems);
  if (status == 405) response.headers.emplace_back("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
  co_await reject(request, std::move(response));
}

asio::awaitable<void> Connection::reject(const Request& request, Response response) {
  timed_out_ = false;
  co_await respond(request, nullptr, std::move(response), false);
  co_await linger();
}

// Closing with bytes unread makes the other side lose the answer.
asio::awaitable<void> Connection::linger() {
  error_code ignored;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  set_deadline(kLingerTime);
  std::string bytes(kLingerPiece, '\0');
  for (std::size_t taken = 0; taken < kLingerBytesMax;) {
    const auto [error, count] = co_await socket_.async_read_some(asio::buffer(bytes), kAsTuple);
    if (error) co_return;
    taken += count;
  }
}

// By template, so that no name, number or address of a person is in the log.
void Connection::log(const Request& request, const Route* route, int status, std::size_t bytes) {
  const auto time = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - received_);
  service_.metrics.count(route, status, time);
  std::string line = "{\"time\":\"" + base::to_string(base::Instant{base::now().seconds, 0}) + "\",\"request\":\"";
  line += request.id + "\",\"method\":\"" + std::string(method_name(request.method)) + "\",\"route\":\"";
  line += (route == nullptr ? "" : route->path) + "\",\"status\":" + std::to_string(status);
  line += ",\"bytes\":" + std::to_string(bytes) + ",\"microseconds\":" + std::to_string(time.count()) + "}";
  service_.log(line);
}

}  // namespace hecht::http
