#if defined(__linux__)
#define _GNU_SOURCE
#include <sys/prctl.h>
#endif

#include "gvshim.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

static long long now_ms(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Sockets rather than pipes: writing to one whose reader died can be told to give an error instead of a signal. */
static int make_pair(int pair[2])
{
#if defined(__linux__)
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair);
#else
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) return -1;
    int on = 1;
    for (int index = 0; index < 2; index++) {
        fcntl(pair[index], F_SETFD, FD_CLOEXEC);
        setsockopt(pair[index], SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
    }
    return 0;
#endif
}

static bool grow(gvs_process_result *result, size_t *room, size_t needed, size_t cap)
{
    if (needed > cap) return false;
    if (needed <= *room) return true;
    size_t wanted = *room ? *room : 65536;
    while (wanted < needed) wanted *= 2;
    unsigned char *bytes = realloc(result->bytes, wanted);
    if (!bytes) return false;
    result->bytes = bytes;
    *room = wanted;
    return true;
}

/* Writes and reads until the other side closes; returns 0, an errno, or ETIMEDOUT. */
static int exchange(int socket, const unsigned char *input, size_t input_len, size_t cap, long long deadline,
                    gvs_process_result *result)
{
    size_t written = 0;
    size_t room = 0;
    bool is_writing = true;
    unsigned char buffer[65536];
    for (;;) {
        if (is_writing && written == input_len) {
            shutdown(socket, SHUT_WR);
            is_writing = false;
        }
        long long left = deadline - now_ms();
        if (left <= 0) return ETIMEDOUT;
        struct pollfd wait = {.fd = socket, .events = (short)(POLLIN | (is_writing ? POLLOUT : 0))};
        int ready = poll(&wait, 1, left > 1000 ? 1000 : (int)left);
        if (ready < 0 && errno != EINTR) return errno;
        if (ready <= 0) continue;
        if (is_writing && (wait.revents & POLLOUT)) {
            ssize_t count = send(socket, input + written, input_len - written, MSG_NOSIGNAL | MSG_DONTWAIT);
            if (count > 0) {
                written += (size_t)count;
            } else if (count < 0 && errno != EAGAIN && errno != EINTR) {
                /* The worker is gone: its status says why. */
                is_writing = false;
            }
        }
        if (wait.revents & (POLLIN | POLLHUP | POLLERR)) {
            ssize_t count = recv(socket, buffer, sizeof buffer, MSG_DONTWAIT);
            if (count == 0) return 0;
            if (count < 0) {
                if (errno == EAGAIN || errno == EINTR) continue;
                return errno == ECONNRESET ? 0 : errno;
            }
            if (!grow(result, &room, result->len + (size_t)count, cap)) return ENOMEM;
            memcpy(result->bytes + result->len, buffer, (size_t)count);
            result->len += (size_t)count;
        }
    }
}

void gvs_process_run(const char *executable, const char *const *arguments, const unsigned char *input, size_t input_len,
                     size_t output_cap, int time_limit_ms, gvs_process_result *result)
{
    memset(result, 0, sizeof *result);
    result->exit_code = -1;
    long long deadline = now_ms() + time_limit_ms;
    int pair[2];
    if (make_pair(pair) != 0) {
        result->error = errno;
        return;
    }
    /* HOME is kept for the cache of font lists; everything that could choose other plug-ins or libraries goes. */
    char home[4096] = "HOME=/";
    const char *given = getenv("HOME");
    if (given && strlen(given) < sizeof home - 6) strcpy(home + 5, given);
    char path[] = "PATH=/usr/bin:/bin";
    char *environment[] = {path, home, NULL};

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, pair[1], 0);
    posix_spawn_file_actions_adddup2(&actions, pair[1], 1);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    sigset_t none, defaults;
    sigemptyset(&none);
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t child = 0;
    result->error = posix_spawn(&child, executable, &actions, &attributes, (char *const *)arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    close(pair[1]);
    if (result->error != 0) {
        close(pair[0]);
        return;
    }
    int code = exchange(pair[0], input, input_len, output_cap, deadline, result);
    close(pair[0]);
    if (code != 0) {
        kill(child, SIGKILL);
        if (code == ETIMEDOUT)
            result->timed_out = 1;
        else
            result->error = code;
    }
    int status = 0;
    pid_t waited;
    /* The worker closed its output; it has until the time limit to end as well. */
    for (;;) {
        waited = waitpid(child, &status, code == 0 ? WNOHANG : 0);
        if (waited == child) break;
        if (waited < 0 && errno != EINTR) {
            result->error = errno;
            return;
        }
        if (waited == 0) {
            if (now_ms() >= deadline) {
                kill(child, SIGKILL);
                result->timed_out = 1;
                code = ETIMEDOUT;
                continue;
            }
            struct timespec pause = {.tv_sec = 0, .tv_nsec = 500000};
            nanosleep(&pause, NULL);
        }
    }
    if (WIFEXITED(status)) result->exit_code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) result->signal = WTERMSIG(status);
}

void gvs_process_free(gvs_process_result *result)
{
    if (!result) return;
    free(result->bytes);
    result->bytes = NULL;
    result->len = 0;
}

int gvs_limit_self(unsigned int cpu_seconds)
{
    struct rlimit limit = {.rlim_cur = cpu_seconds, .rlim_max = cpu_seconds + 1};
    int code = setrlimit(RLIMIT_CPU, &limit);
    struct rlimit core = {0, 0};
    setrlimit(RLIMIT_CORE, &core);
#if defined(__linux__)
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    return code;
}
