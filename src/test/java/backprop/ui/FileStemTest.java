package backprop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileStemTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xor | xor",
                "größe 2-3-1 (neu) | größe-2-3-1-neu",
                "../../etc/passwd | etc-passwd",
                "'=1+1\\n' | 1-1-n",
                "'  ' | network",
                "😀😀 | network"
            })
    void aNameBecomesOneOfAFile(String name, String stem) {
        assertThat(FileStem.safe(name)).isEqualTo(stem);
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(FileStem.safe("名".repeat(200))).isEqualTo("名".repeat(60));
        assertThat(FileStem.safe("𝒳".repeat(200))).isEqualTo("𝒳".repeat(60));
    }
}
