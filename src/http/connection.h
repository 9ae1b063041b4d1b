// One connection of a client: reads requests one after another, answers each, and keeps to the limits.
//
// Why it exists: the only place where bytes from outside become a Request. What the parser of the library takes and we
// do not is refused here, before any handler. Included by server.cpp only.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <memory>

#include "http/server.h"

namespace hecht::http {

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  // Handlers that wait run on `pool`; everything else on the threads of the socket.
  Connection(boost::asio::ip::tcp::socket socket, Service& service, boost::asio::thread_pool& pool);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void start();
  // Closes now when no request is under way, else after its answer. From any thread.
  void drain();
  // From any thread.
  void close();

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
  using Clock = std::chrono::steady_clock;

  // Answers until the client or a limit ends it.
  boost::asio::awaitable<void> run();
  // Cancels what is going on when the deadline has passed.
  boost::asio::awaitable<void> watch();
  // One request and its response; false: no more on this connection.
  boost::asio::awaitable<bool> exchange();
  boost::asio::awaitable<bool> wait_for_first_byte();
  boost::asio::awaitable<boost::system::error_code> fill_header(Parser& parser);
  boost::asio::awaitable<bool> read_header(Parser& parser, Request& request);
  boost::asio::awaitable<bool> read_body(Parser& parser, Request& request);
  boost::asio::awaitable<std::optional<Response>> refuse(Request& request, const Route& route);
  boost::asio::awaitable<Response> handle(const Request& request, const Route& route);
  // What `answer` gives, or the response to what it throws: the one place where "this request cannot go on" ends.
  Response guarded(const Request& request, const std::function<Response()>& answer);
  boost::asio::awaitable<bool> respond(const Request& request, const Route* route, Response response, bool keep);
  // A request that could not be read: answers and ends, after taking what the client is still sending.
  boost::asio::awaitable<void> reject(const Request& request, int status, const base::Problems& problems);
  boost::asio::awaitable<void> reject(const Request& request, Response response);
  [[nodiscard]] std::optional<std::chrono::seconds> too_many(const Request& request) const;
  boost::asio::awaitable<void> linger();
  void set_deadline(Clock::duration time) { deadline_ = Clock::now() + time; }
  void log(const Request& request, const Route* route, int status, std::size_t bytes);

  boost::asio::ip::tcp::socket socket_;
  Service& service_;
  boost::asio::thread_pool& pool_;
  boost::asio::steady_timer clock_;
  boost::beast::flat_buffer buffer_;
  Clock::time_point deadline_;
  Clock::time_point received_;
  bool timed_out_ = false;
  bool idle_ = true;
  bool done_ = false;
};

}  // namespace hecht::http
