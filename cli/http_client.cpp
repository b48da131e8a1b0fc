#include <relata/cli/http_client.h>

#include <curl/curl.h>
#include <dlfcn.h>

namespace relata::cli {
namespace {

constexpr long connect_seconds = 20;
constexpr long stalled_seconds = 600;  // a server may think about a batch for long

std::size_t append_body(char* bytes, std::size_t size, std::size_t count, void* body) {
  static_cast<std::string*>(body)->append(bytes, size * count);
  return size * count;
}

/// libcurl brings two dozen libraries with it. Loading them takes longer than all else that a short run does, so that
/// is left until there is something to send.
class Curl {
  void* library_ = open();  // first; stays loaded, for libraries below it do not survive being unloaded

 public:
  Curl() {
    if (!library_) throw HttpError("libcurl can't be loaded; install it (libcurl4): " + std::string(dlerror()));
  }
  decltype(&curl_easy_init) init = find<decltype(&curl_easy_init)>("curl_easy_init");
  decltype(&curl_easy_setopt) set = find<decltype(&curl_easy_setopt)>("curl_easy_setopt");
  decltype(&curl_easy_perform) perform = find<decltype(&curl_easy_perform)>("curl_easy_perform");
  decltype(&curl_easy_getinfo) get = find<decltype(&curl_easy_getinfo)>("curl_easy_getinfo");
  decltype(&curl_easy_strerror) text_of = find<decltype(&curl_easy_strerror)>("curl_easy_strerror");
  decltype(&curl_easy_cleanup) clean_up = find<decltype(&curl_easy_cleanup)>("curl_easy_cleanup");
  decltype(&curl_slist_append) append = find<decltype(&curl_slist_append)>("curl_slist_append");
  decltype(&curl_slist_free_all) free_all = find<decltype(&curl_slist_free_all)>("curl_slist_free_all");

 private:
  template <typename Function>
  Function find(const char* name) const {
    return library_ ? reinterpret_cast<Function>(dlsym(library_, name)) : nullptr;
  }
  static void* open() {
#if defined(__APPLE__)
    return dlopen("libcurl.4.dylib", RTLD_NOW);
#else
    return dlopen("libcurl.so.4", RTLD_NOW);
#endif
  }
};

}  // namespace

struct HttpClient::Connection {
  Curl curl;
  CURL* handle = curl.init();
  curl_slist* headers = nullptr;
  char problem[CURL_ERROR_SIZE] = "";

  Connection() {
    if (!handle) throw HttpError("libcurl can't be used");
    headers = curl.append(headers, "Content-Type: application/json");
    headers = curl.append(headers, "Accept: application/json");
    headers = curl.append(headers, "Expect:");  // no round trip before each body
    curl.set(handle, CURLOPT_HTTPHEADER, headers);
    curl.set(handle, CURLOPT_ERRORBUFFER, problem);
    curl.set(handle, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl.set(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl.set(handle, CURLOPT_LOW_SPEED_TIME, stalled_seconds);
    curl.set(handle, CURLOPT_NOSIGNAL, 1L);
    curl.set(handle, CURLOPT_WRITEFUNCTION, append_body);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    curl.free_all(headers);
    curl.clean_up(handle);
  }
};

HttpClient::HttpClient(const HttpLogin& login) : connection_(std::make_unique<Connection>()) {
  if (login.user.empty()) return;
  connection_->curl.set(connection_->handle, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
  connection_->curl.set(connection_->handle, CURLOPT_USERNAME, login.user.c_str());
  connection_->curl.set(connection_->handle, CURLOPT_PASSWORD, login.password.c_str());
}

HttpClient::~HttpClient() = default;

HttpResponse HttpClient::post(const std::string& url, std::string_view json) {
  HttpResponse response;
  CURL* handle = connection_->handle;
  connection_->curl.set(handle, CURLOPT_URL, url.c_str());
  connection_->curl.set(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(json.size()));
  connection_->curl.set(handle, CURLOPT_POSTFIELDS, json.data());
  connection_->curl.set(handle, CURLOPT_WRITEDATA, &response.body);
  connection_->problem[0] = '\0';
  const CURLcode code = connection_->curl.perform(handle);
  if (code != CURLE_OK) {
    throw HttpError(url + ": " + (connection_->problem[0] ? connection_->problem : connection_->curl.text_of(code)));
  }
  connection_->curl.get(handle, CURLINFO_RESPONSE_CODE, &response.status);
  return response;
}

}  // namespace relata::cli
