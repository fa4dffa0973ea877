package backprop.ui;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** Milliseconds of processor time. Unlike the clock, they are nearly the same on a busy machine. */
final class ProcessorTime {
    private static final double MILLION = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** Of everything in this Java, its compiler included, on all cores. */
    static double ofAll() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / MILLION;
    }

    /** Of the thread of the window and the one that paints. */
    static double ofWindow() {
        double sum = 0;
        for (long id : THREADS.getAllThreadIds()) {
            ThreadInfo info = THREADS.getThreadInfo(id);
            String name = info == null ? "" : info.getThreadName();
            if (name.startsWith("JavaFX Application") || name.startsWith("QuantumRenderer")) {
                sum += THREADS.getThreadCpuTime(id) / MILLION;
            }
        }
        return sum;
    }
}
