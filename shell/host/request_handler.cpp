#include "shell/host/request_handler.hpp"

#include "shell/host/entity_tag.hpp"
#include "shell/host/listeners.hpp"
#include "shell/host/request_path.hpp"

#include <algorithm>

namespace zicha::host {
namespace {

constexpr std::string_view health_file = "healthz";
constexpr std::string_view health_text = "ok\n";

RequestHead head_of(MHD_Connection* connection, const Visit& visit, const char* method,
                    const char* version) {
    RequestHead head;
    head.method = method;
    // Both point into the line as it was received, so that a NUL inside the target shows.
    head.is_cut = version != visit.target_end + 1;
    head.needs_host = std::string_view(version) != MHD_HTTP_VERSION_1_0;
    const auto note = [](void* into, MHD_ValueKind, const char* name, const char* value) {
        note_field(*static_cast<RequestHead*>(into), name, value == nullptr ? "" : value);
        return MHD_YES;
    };
    MHD_get_connection_values(connection, MHD_HEADER_KIND, note, &head);
    return head;
}

} // namespace

Visit& visit_of(MHD_Connection* connection) {
    return *static_cast<Visit*>(
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context);
}

RequestHandler::RequestHandler(const ContentSource& source, ConnectionWatch& watch,
                               RequestGate& gate, AccessLog& log, const Framing& framing)
    : shelf_(source, framing), health_(health_reply(health_text, framing)), watch_(watch),
      gate_(gate), log_(log) {
    constexpr std::array<unsigned, 8> statuses{
        MHD_HTTP_BAD_REQUEST,         MHD_HTTP_NOT_FOUND,
        MHD_HTTP_METHOD_NOT_ALLOWED,  MHD_HTTP_NOT_ACCEPTABLE,
        MHD_HTTP_URI_TOO_LONG,        MHD_HTTP_REQUEST_HEADER_FIELDS_TOO_LARGE,
        MHD_HTTP_SERVICE_UNAVAILABLE, MHD_HTTP_HTTP_VERSION_NOT_SUPPORTED};
    for (std::size_t at = 0; at < statuses.size(); ++at)
        refusals_[at] = {statuses[at], refusal_reply(statuses[at], framing)};
}

bool RequestHandler::is_ready() const {
    return health_ != nullptr &&
           std::all_of(refusals_.begin(), refusals_.end(),
                       [](const Refusal& refusal) { return refusal.reply != nullptr; });
}

void RequestHandler::connected(MHD_Connection* connection, void** context) {
    const int socket =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
    Visit& visit = watch_.opened(socket, now);
    if (log_.wants_addresses()) {
        const sockaddr* address =
            MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS)->client_addr;
        visit.address = address_text(*address);
    }
    *context = &visit;
}

void RequestHandler::targeted(Visit& visit, const char* target) {
    const std::string_view all = target;
    visit.target = all.substr(0, all.find('?'));
    visit.target_end = target + all.size();
}

MHD_Result RequestHandler::headed(Visit& visit, MHD_Connection* connection, const char* method,
                                  const char* version) {
    if (visit.status == 0) {
        watch_.answering(visit, now);
        const bool may_go_on = decide(visit, head_of(connection, visit, method, version));
        if (may_go_on)
            return MHD_YES;
    }
    return MHD_queue_response(connection, visit.status, visit.reply);
}

// Whether another request may follow on the connection.
bool RequestHandler::decide(Visit& visit, const RequestHead& head) {
    if (const unsigned status = refused_status(visit.target)) {
        refuse(visit, status);
        log_.note({visit.address, "-", "-", status, 0});
        return false;
    }
    std::size_t size = 0;
    const unsigned refused = refusal_of(head);
    const PathDecision path =
        refused == 0 ? file_of_target(visit.target) : PathDecision{refused, {}};
    const bool is_health = path.status == 0 && path.file == health_file;
    const ReplyShelf::Found found =
        path.status == 0 && !is_health ? shelf_.find(path.file, now) : ReplyShelf::Found{};
    if (is_health)
        size = tell_health(visit, head);
    else if (found.file != nullptr)
        size = choose_form(visit, head, *found.file);
    else if (path.status != 0)
        refuse(visit, path.status);
    else
        refuse(visit, found.is_unknown ? MHD_HTTP_SERVICE_UNAVAILABLE : MHD_HTTP_NOT_FOUND);
    log_.note({visit.address, head.method, visit.target, visit.status, size});
    return visit.status != MHD_HTTP_BAD_REQUEST && !may_have_body(head);
}

// Gives the size of the body that is sent, as the next one does.
std::size_t RequestHandler::tell_health(Visit& visit, const RequestHead& head) {
    visit.status = MHD_HTTP_OK;
    visit.reply = health_.get();
    return head.method == "GET" ? health_text.size() : 0;
}

std::size_t RequestHandler::choose_form(Visit& visit, const RequestHead& head,
                                        const ReadyFile& file) {
    const std::optional<Coding> coding = choose_coding(head.accept_encoding, file.content.kept());
    if (!coding) {
        refuse(visit, MHD_HTTP_NOT_ACCEPTABLE);
        return 0;
    }
    const auto at = static_cast<std::size_t>(*coding);
    const CodedForm& form = *file.content.forms[at];
    const bool is_known = !head.if_none_match.empty() && names_tag(head.if_none_match, form.tag);
    visit.status = is_known ? MHD_HTTP_NOT_MODIFIED : MHD_HTTP_OK;
    visit.reply = is_known ? file.forms[at].unchanged.get() : file.forms[at].whole.get();
    if (is_known || head.method != "GET")
        return 0;
    visit.file = file.forms[at].file;
    visit.file_size = form.size;
    return form.size;
}

void RequestHandler::refuse(Visit& visit, unsigned status) {
    const auto* refusal = std::find_if(refusals_.begin(), refusals_.end(),
                                       [&](const Refusal& one) { return one.status == status; });
    visit.status = status;
    visit.reply = refusal->reply.get();
}

void RequestHandler::completed(Visit& visit) {
    watch_.answered(visit, now);
}

void RequestHandler::disconnected(Visit& visit) {
    gate_.closed(visit.socket);
    watch_.closed(visit);
}

} // namespace zicha::host
