#include <relata/cli/http_client.h>

#include <curl/curl.h>

namespace relata::cli {
namespace {

constexpr long connect_seconds = 20;
constexpr long stalled_seconds = 600;  // a server may think about a batch for long

std::size_t append_body(char* bytes, std::size_t size, std::size_t count, void* body) {
  static_cast<std::string*>(body)->append(bytes, size * count);
  return size * count;
}

}  // namespace

struct HttpClient::Connection {
  CURL* handle = curl_easy_init();
  curl_slist* headers = nullptr;
  char problem[CURL_ERROR_SIZE] = "";

  Connection() {
    if (!handle) throw HttpError("libcurl can't be used");
    headers = curl_slist_append(headers, "Content-Type: application/json");
    headers = curl_slist_append(headers, "Accept: application/json");
    headers = curl_slist_append(headers, "Expect:");  // no round trip before each body
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, problem);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, stalled_seconds);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, append_body);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    curl_slist_free_all(headers);
    curl_easy_cleanup(handle);
  }
};

HttpClient::HttpClient(const HttpLogin& login) : connection_(std::make_unique<Connection>()) {
  if (login.user.empty()) return;
  curl_easy_setopt(connection_->handle, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
  curl_easy_setopt(connection_->handle, CURLOPT_USERNAME, login.user.c_str());
  curl_easy_setopt(connection_->handle, CURLOPT_PASSWORD, login.password.c_str());
}

HttpClient::~HttpClient() = default;

HttpResponse HttpClient::post(const std::string& url, std::string_view json) {
  HttpResponse response;
  CURL* handle = connection_->handle;
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(json.size()));
  curl_easy_setopt(handle, CURLOPT_POSTFIELDS, json.data());
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &response.body);
  connection_->problem[0] = '\0';
  const CURLcode code = curl_easy_perform(handle);
  if (code != CURLE_OK) {
    throw HttpError(url + ": " + (connection_->problem[0] ? connection_->problem : curl_easy_strerror(code)));
  }
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &response.status);
  return response;
}

}  // namespace relata::cli
