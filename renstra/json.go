package renstra

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// A file in JSON has the same fields as one in YAML, so it goes through the
// same nodes.

// appendJSON writes nodes as JSON, two blanks for each level, lists of single
// values in one line.
func appendJSON(b []byte, y *yaml.Node, dalam int) []byte {
	baris := func(dalam int) { b = append(append(b, '\n'), strings.Repeat("  ", dalam)...) }
	switch {
	case y.Kind == yaml.MappingNode:
		b = append(b, '{')
		for i := 0; i < len(y.Content); i += 2 {
			if i > 0 {
				b = append(b, ',')
			}
			baris(dalam + 1)
			b = append(appendTeksJSON(b, y.Content[i].Value), ": "...)
			b = appendJSON(b, y.Content[i+1], dalam+1)
		}
		if len(y.Content) > 0 {
			baris(dalam)
		}
		return append(b, '}')
	case y.Kind == yaml.SequenceNode:
		b = append(b, '[')
		for i, isi := range y.Content {
			if i > 0 {
				b = append(b, ',')
			}
			switch {
			case y.Style != yaml.FlowStyle:
				baris(dalam + 1)
			case i > 0:
				b = append(b, ' ')
			}
			b = appendJSON(b, isi, dalam+1)
		}
		if y.Style != yaml.FlowStyle && len(y.Content) > 0 {
			baris(dalam)
		}
		return append(b, ']')
	case y.Tag == "!!str":
		return appendTeksJSON(b, y.Value)
	}
	return append(b, y.Value...)
}

func appendTeksJSON(b []byte, s string) []byte {
	b = append(b, '"')
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', s[i])
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r < ' ' || r == '\u2028' || r == '\u2029':
			b = fmt.Appendf(b, `\u%04x`, r)
		default:
			b = append(b, s[i:i+n]...)
		}
		i += n
	}
	return append(b, '"')
}

// bacaJSON parses a text into nodes with their places.
func bacaJSON(text string, w *pengawas) (*yaml.Node, error) {
	p := &pembacaJSON{s: text, baris: 1, pengawas: w}
	p.i = len(text) - len(strings.TrimPrefix(text, "\ufeff"))
	y := p.nilai(0)
	if p.sela(); p.galat == nil && p.i < len(text) {
		p.salah("akhir masukan")
	}
	if p.galat != nil {
		return nil, p.galat
	}
	return y, nil
}

// pembacaJSON reads JSON (RFC 8259) into nodes. It stops at the first mistake.
type pembacaJSON struct {
	s     string
	i     int
	baris int
	awal  int // offset of the line
	galat error

	pengawas *pengawas
}

func (p *pembacaJSON) salah(expected string) {
	if p.galat != nil {
		return
	}
	e := &ReadError{Baris: p.baris, Kolom: p.i - p.awal + 1, Err: ErrIsi, Expected: expected, Found: "akhir masukan"}
	if p.i < len(p.s) {
		_, n := utf8.DecodeRuneInString(p.s[p.i:])
		e.Found = strconv.Quote(p.s[p.i : p.i+n])
	}
	p.galat = e
}

// sela skips blanks and returns the byte after them, 0 at the end.
func (p *pembacaJSON) sela() byte {
	for ; p.i < len(p.s); p.i++ {
		switch c := p.s[p.i]; c {
		case '\n':
			p.baris++
			p.awal = p.i + 1
		case ' ', '\t', '\r':
		default:
			return c
		}
	}
	return 0
}

func (p *pembacaJSON) node(k yaml.Kind, tag string) *yaml.Node {
	return &yaml.Node{Kind: k, Tag: tag, Line: p.baris, Column: p.i - p.awal + 1}
}

func (p *pembacaJSON) nilai(dalam int) *yaml.Node {
	c := p.sela()
	if p.pengawas.henti() {
		p.galat = p.pengawas.galat
		return nil
	}
	if dalam > maksDalam {
		e := batas("paling dalam %d tingkat", maksDalam, "lebih dalam")
		e.Baris, e.Kolom = p.baris, p.i-p.awal+1
		p.galat = e
		return nil
	}
	switch {
	case c == '{':
		y := p.node(yaml.MappingNode, "!!map")
		p.isi(y, '}', func() {
			if p.sela() != '"' {
				p.salah("nama medan dalam tanda kutip")
				return
			}
			y.Content = append(y.Content, p.teks())
			if p.sela() != ':' {
				p.salah("titik dua")
				return
			}
			p.i++
			y.Content = append(y.Content, p.nilai(dalam+1))
		})
		return y
	case c == '[':
		y := p.node(yaml.SequenceNode, "!!seq")
		p.isi(y, ']', func() { y.Content = append(y.Content, p.nilai(dalam+1)) })
		return y
	case c == '"':
		return p.teks()
	case c == '-' || '0' <= c && c <= '9':
		return p.angka()
	}
	for kata, tag := range map[string]string{"true": "!!bool", "false": "!!bool", "null": "!!null"} {
		if strings.HasPrefix(p.s[p.i:], kata) {
			y := p.node(yaml.ScalarNode, tag)
			y.Value = kata
			p.i += len(kata)
			return y
		}
	}
	p.salah("nilai JSON")
	return nil
}

// isi reads what stands between a bracket and the one that closes it.
func (p *pembacaJSON) isi(y *yaml.Node, tutup byte, satu func()) {
	p.i++
	if p.sela() == tutup {
		p.i++
		return
	}
	for p.galat == nil {
		satu()
		if p.galat != nil {
			return
		}
		switch p.sela() {
		case ',':
			p.i++
		case tutup:
			p.i++
			return
		default:
			p.salah("koma atau " + string(tutup))
		}
	}
}

// teks reads a string; what is escaped in it is left to encoding/json.
func (p *pembacaJSON) teks() *yaml.Node {
	y := p.node(yaml.ScalarNode, "!!str")
	awal, lolos := p.i, false
	for p.i++; p.i < len(p.s); p.i++ {
		switch c := p.s[p.i]; {
		case c == '\\':
			lolos = true
			p.i++
		case c == '"':
			p.i++
			y.Value = p.s[awal+1 : p.i-1]
			if lolos && json.Unmarshal([]byte(p.s[awal:p.i]), &y.Value) != nil {
				p.i = awal
				p.salah("teks JSON yang sah")
			}
			return y
		case c < ' ':
			p.salah("teks tanpa ganti baris dan tab")
			return y
		}
	}
	p.i = len(p.s)
	p.salah("tanda kutip penutup")
	return y
}

// angka reads a number as it is written.
func (p *pembacaJSON) angka() *yaml.Node {
	y := p.node(yaml.ScalarNode, "!!int")
	awal := p.i
	for p.i < len(p.s) && strings.IndexByte("+-.0123456789eE", p.s[p.i]) >= 0 {
		p.i++
	}
	y.Value = p.s[awal:p.i]
	if !json.Valid([]byte(y.Value)) {
		p.i = awal
		p.salah("bilangan JSON yang sah")
		return y
	}
	if strings.ContainsAny(y.Value, ".eE") {
		y.Tag = "!!float"
	}
	return y
}
