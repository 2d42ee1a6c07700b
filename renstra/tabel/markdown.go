package tabel

import "strings"

// markdown takes the lines of a text in, those of pipe tables cut at their
// pipes. The line of dashes under a head is no row.
func markdown(text string, p *pengumpul) error {
	lines := strings.SplitAfter(text, "\n")
	var cells []string
	dalam := false // in a table whose rows need no pipe in front
	for i, asli := range lines {
		line := strings.TrimSpace(asli)
		cells = cells[:0]
		switch {
		case line == "":
			dalam = false
		case garisMarkdown(line):
			dalam = true
			continue
		case line[0] == '|', dalam && strings.Contains(line, "|"),
			strings.Contains(line, "|") && i+1 < len(lines) && garisMarkdown(strings.TrimSpace(lines[i+1])):
			cells = belahPipa(cells, line)
		default:
			dalam = false
			cells = append(cells, strings.TrimRight(asli, "\r\n"))
		}
		if i == len(lines)-1 && asli == "" {
			break
		}
		if err := p.tambah(i+1, tanpaPelengkap(cells), int64(len(asli))); err != nil {
			return err
		}
	}
	return nil
}

// garisMarkdown recognises the line under the head of a pipe table.
func garisMarkdown(line string) bool {
	return strings.Contains(line, "-") && strings.Contains(line, "|") && strings.Trim(line, "|-: \t") == ""
}

// spasiPipa writes the pipe of a cell, and the blank that Markdown has no other
// sign for, as themselves.
var spasiPipa = strings.NewReplacer(`\|`, "|", "&nbsp;", "\u00a0")

// belahPipa cuts a row at its pipes; \| is a pipe of the cell.
func belahPipa(cells []string, line string) []string {
	line = strings.TrimPrefix(line, "|")
	if strings.HasSuffix(line, "|") && !strings.HasSuffix(line, `\|`) {
		line = line[:len(line)-1]
	}
	dari := 0
	for i := 0; i <= len(line); i++ {
		if i < len(line) && (line[i] != '|' || i > 0 && line[i-1] == '\\') {
			continue
		}
		cells = append(cells, spasiPipa.Replace(strings.TrimSpace(line[dari:i])))
		dari = i + 1
	}
	return cells
}
