import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Ask Zicha from Java: one process, many questions, over a pipe. Java 11 or later, no library: use your own
 * for JSON. `java ZichaClient.java` decides and explains one person, and shows an error.
 */
public final class ZichaClient implements AutoCloseable {
    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;
    private long asked = 0;

    public ZichaClient(String... options) throws IOException {
        String program = System.getenv().getOrDefault("ZICHA", "zicha");
        String[] command = new String[options.length + 3];
        command[0] = program;
        command[1] = "serve";
        command[2] = "--stdio";
        System.arraycopy(options, 0, command, 3, options.length);
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        questions = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** `params` is a JSON object; the answer is one of JSON-RPC 2.0, with "result" or "error". */
    public synchronized String ask(String method, String params) throws IOException {
        questions.write("{\"jsonrpc\":\"2.0\",\"id\":" + ++asked + ",\"method\":\"" + method + "\",\"params\":"
                + params.replace('\n', ' ') + "}\n");
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) throw new IOException("zicha has ended");
        return answer;
    }

    @Override
    public void close() throws IOException {
        questions.close();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] arguments) throws IOException {
        String person = "{\"id\": \"E1\", \"level\": \"intermediate\", \"organizer\": \"city\","
                + " \"2025_general\": 18, \"2025_professional\": 72, \"insured_locally\": \"yes\"}";
        try (ZichaClient zicha = new ZichaClient("--lang", "en")) {
            System.out.println(zicha.ask("decide", "{\"person\": " + person + "}"));
            System.out.println(zicha.ask("explain", "{\"person\": " + person + "}"));
            System.out.println(zicha.ask("decide", "{\"person\": {\"2025_genral\": 18}}"));
        }
    }
}
