// The system calls that a student's program may make, and those that a compiler may make beside
// them. Linux on x86-64 and ARM64; all others are refused.
#pragma once

#include <linux/audit.h>
#include <sys/syscall.h>

#include <span>

namespace nn::grading {

#ifdef __x86_64__
constexpr unsigned kArchitecture = AUDIT_ARCH_X86_64;
#else
constexpr unsigned kArchitecture = AUDIT_ARCH_AARCH64;
#endif

// Newer than some systems' headers; but for the first, with the same number everywhere.
constexpr long kRseq = kArchitecture == AUDIT_ARCH_X86_64 ? 334 : 293;
constexpr long kClone3 = 435;
constexpr long kCloseRange = 436;
constexpr long kFaccessat2 = 439;

// What every program does. Of these, none changes anything outside of the process but what it
// writes to the descriptors that it was given. exec is here because the filter is older than the
// program; there is nothing else that it may execute.
constexpr long kMemory[] = {SYS_brk, SYS_madvise, SYS_mmap, SYS_mprotect, SYS_mremap, SYS_munmap};
constexpr long kFiles[] = {
#ifdef __x86_64__
    SYS_access,     SYS_getdents, SYS_lstat,     SYS_open,       SYS_poll,
    SYS_readlink,   SYS_stat,
#endif
    SYS_close,      SYS_dup,      SYS_faccessat, kFaccessat2,    SYS_fcntl,
    SYS_fstat,      SYS_fstatfs,  SYS_getcwd,    SYS_getdents64, SYS_lseek,
    SYS_newfstatat, SYS_openat,   SYS_ppoll,     SYS_pread64,    SYS_read,
    SYS_readlinkat, SYS_readv,    SYS_statfs,    SYS_write,      SYS_writev};
constexpr long kTime[] = {
#ifdef __x86_64__
    SYS_time,
#endif
    SYS_clock_getres, SYS_clock_gettime, SYS_clock_nanosleep,
    SYS_gettimeofday, SYS_nanosleep,     SYS_times};
constexpr long kQuestions[] = {  // about itself and the system
    SYS_getegid,           SYS_geteuid,   SYS_getgid,    SYS_getpid, SYS_getppid,
    SYS_getrandom,         SYS_getrlimit, SYS_getrusage, SYS_gettid, SYS_getuid,
    SYS_sched_getaffinity, SYS_sysinfo,   SYS_uname};
constexpr long kItself[] = {
#ifdef __x86_64__
    SYS_arch_prctl,
#endif
    SYS_execve,          SYS_exit,        SYS_exit_group,      SYS_futex,
    SYS_restart_syscall, kRseq,           SYS_rt_sigaction,    SYS_rt_sigprocmask,
    SYS_rt_sigreturn,    SYS_sched_yield, SYS_set_robust_list, SYS_set_tid_address,
    SYS_sigaltstack};
constexpr std::span<const long> kEveryone[] = {kMemory, kFiles, kTime, kQuestions, kItself};

constexpr long kTools[] = {
#ifdef __x86_64__
    SYS_chmod,           SYS_creat,     SYS_dup2,          SYS_fork,
    SYS_getpgrp,         SYS_link,      SYS_mkdir,         SYS_pipe,
    SYS_rename,          SYS_rmdir,     SYS_select,        SYS_symlink,
    SYS_unlink,          SYS_vfork,
#endif
    SYS_chdir,           SYS_clone,     kClone3,           kCloseRange,
    SYS_copy_file_range, SYS_dup3,      SYS_epoll_create1, SYS_epoll_ctl,
    SYS_epoll_pwait,     SYS_eventfd2,  SYS_fadvise64,     SYS_fallocate,
    SYS_fchmod,          SYS_fchmodat,  SYS_fdatasync,     SYS_flock,
    SYS_fsync,           SYS_ftruncate, SYS_ioctl,         SYS_linkat,
    SYS_membarrier,      SYS_mkdirat,   SYS_msync,         SYS_pipe2,
    SYS_prctl,           SYS_pselect6,  SYS_pwrite64,      SYS_pwritev,
    SYS_readahead,       SYS_renameat,  SYS_renameat2,     SYS_sched_setaffinity,
    SYS_setrlimit,       SYS_statx,     SYS_symlinkat,     SYS_truncate,
    SYS_umask,           SYS_unlinkat,  SYS_wait4,         SYS_waitid};

}  // namespace nn::grading
