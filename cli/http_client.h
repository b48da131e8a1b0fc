/// Requests to a web service.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace relata::cli {

/// No answer: the server can't be reached, or went away.
class HttpError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct HttpResponse {
  long status = 0;  ///< 200, 404, …
  std::string body;
};

struct HttpLogin {
  std::string user;      ///< Empty: none.
  std::string password;  ///< Sent with every request (RFC 7617): use https beyond one's own machine.
};

/// One connection that is kept open. Not for use from several threads at once. A front for libcurl, which follows the
/// usual environment variables (https_proxy, …).
class HttpClient {
 public:
  explicit HttpClient(const HttpLogin& login);
  ~HttpClient();

  /// Sends JSON and waits for the answer. @throws HttpError
  HttpResponse post(const std::string& url, std::string_view json);

 private:
  struct Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace relata::cli
