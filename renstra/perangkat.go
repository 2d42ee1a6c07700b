package renstra

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/perencanaan-id/perencanaan/renstra/tabel"
)

// kataPerangkat are the words with which the names of regional agencies
// begin, as plans and tables write them, and those of their units that have a
// plan of their own.
var kataPerangkat = []string{
	"DINAS", "BADAN", "INSPEKTORAT", "SEKRETARIAT", "SATUAN POLISI", "SATPOL", "KECAMATAN", "KANTOR", "RUMAH SAKIT",
	"RSUD", "BAPPEDA", "BAPPERIDA", "BAPPELITBANGDA", "PUSKESMAS", "KELURAHAN", "UPTD", "UPT", "SETDA", "SETWAN",
	"DISTRIK", "KAPANEWON", "KEMANTREN", // kecamatan in Papua and Yogyakarta
}

// kataUnit are the words that stand in front of the agency to which a unit
// belongs: Kelurahan … Kecamatan …, UPTD Puskesmas … Dinas Kesehatan …, Bagian …
// Sekretariat Daerah ….
var kataUnit = append([]string{"KELURAHAN", "UPTD", "UPT", "PUSKESMAS"}, kataBagian...)

// kataBagian are those of kataUnit that belong to a sekretariat. Their names have
// a "dan" in them, those of the others join two units.
var kataBagian = []string{"BAGIAN", "BIRO"}

// kataSatu are those of kataPerangkat that are a name alone.
var kataSatu = []string{"INSPEKTORAT", "BAPPEDA", "BAPPERIDA", "BAPPELITBANGDA", "SETDA", "SETWAN"}

// kataDokumen are the words of a title in front of the agency.
var kataDokumen = []string{"RENCANA", "STRATEGIS", "(RENSTRA)", "RENSTRA", "KERJA", "(RENJA)", "RENJA", "DOKUMEN", "PERUBAHAN", "RANCANGAN", "AWAL", "AKHIR", "PERANGKAT", "DAERAH", "OPD", "SKPD"}

// kataBukan are words that no name of an agency has in it, and those that name
// the region's government.
var kataBukan = []string{"DI", "PADA", "OLEH", "UNTUK", "DALAM", "DARI", "YANG", "DENGAN", "SE", "PEMERINTAH", "BUPATI", "WALI", "WALIKOTA", "GUBERNUR"}

// barisSampul is in how many lines the title of a document stands: a name alone
// on a line counts there before one in the running text.
const barisSampul = 200

const maxSampul = 120 // bytes; longer lines are prose

// perangkatDaerah finds agency and region: in the caption of the table, else
// in the first short line of the document that is a title and names both, on
// one line or on several of which the last is the region, else in the first
// line that names both, or the line of the agency below that of its government.
// A full name counts before an abbreviation. Where nothing names a region, it is the
// agency of the first title.
func perangkatDaerah(b *baca, judul string) (perangkat, daerah string) {
	if p, d, _ := sebutan(judul); d != "" {
		return p, d
	}
	atas := ""       // the lines above that begin the name of an agency
	pemerintah := "" // the region of the line above them: Pemerintah Kota Jambi
	for i, row := range b.Baris {
		if i >= barisSampul && daerah != "" && !bernamaSingkat(perangkat) {
			break // no line below says it better
		}
		line := strings.Trim(teksBaris(row), "*#. ")
		kata := ruas(line)
		switch {
		case line == "" || dokumenSaja(kata):
			continue
		case len(line) < 3 || len(line) > maxSampul || row.Isi() != 1:
			atas, pemerintah = "", ""
			continue
		}
		p, d, judul := sebutanBersama(kata, line, atas, pemerintah)
		switch {
		case judul && i < barisSampul:
			return p, d
		case panjangKata(strings.Fields(d), kataDaerah) == 0: // text has more that ends in the name of a province
		case daerah == "", bernamaSingkat(perangkat) && !bernamaSingkat(p) && strings.EqualFold(d, daerah):
			perangkat, daerah = p, d
		}
		if atas != "" && (bersambung(atas, line) || unitDi(atas, line)) {
			atas += " " + line
		} else if atas = ""; mulaiPerangkat(line) {
			atas = line
		}
		if atas == "" || !bersambung(atas, "") {
			pemerintah = daerahPemerintah(kata[0])
		}
	}
	if perangkat == "" {
		perangkat = tanpaDaerah(b)
	}
	return perangkat, daerah
}

// tanpaDaerah is the agency of the first title that has its name and the years alone,
// "" without one: "RENSTRA DINAS SOSIAL TAHUN 2025-2029".
func tanpaDaerah(b *baca) string {
	for _, row := range b.Baris[:min(barisSampul, len(b.Baris))] {
		line := strings.Trim(teksBaris(row), "*#. ")
		if line == "" || len(line) > maxSampul || row.Isi() != 1 {
			continue
		}
		bagian := ruas(line)
		kata := tanpaDokumen(bagian[0])
		nama := strings.Join(kata, " ")
		if len(kata) < len(bagian[0]) && mulaiPerangkat(nama) && !bersambung(nama, "") && satuNama(kata) && dokumenSaja(bagian[1:]) {
			return judulKata(nama)
		}
	}
	return ""
}

// sebutanBersama reads a line, else it behind the lines above that begin the name of an
// agency, or these before the region of their government.
func sebutanBersama(kata [][]string, line, atas, pemerintah string) (p, d string, judul bool) {
	p, d, judul = sebutanRuas(kata)
	if !judul && atas != "" && (daerahSaja(kata[0]) || bersambung(atas, line)) {
		p, d, judul = sebutan(atas + " " + line)
	}
	if unitDi(atas, line) {
		if p2, d2, ada := sebutan(atas + " " + line); ada {
			p, d, judul = p2, d2, true
		}
	}
	if d == "" && pemerintah != "" && !bersambung(line, "") {
		p, d, _ = sebutan(atas + " " + line + " " + pemerintah)
	}
	return p, d, judul
}

// bernamaSingkat reports whether an agency is named by none of its words: BPBD.
func bernamaSingkat(perangkat string) bool {
	return !berkataPerangkat(strings.Fields(perangkat))
}

// berkataPerangkat reports whether words begin as the name of an agency or unit.
func berkataPerangkat(kata []string) bool {
	return panjangKata(kata, kataPerangkat) > 0 || panjangKata(kata, kataUnit) > 0
}

// daerahPemerintah is the region in words that are nothing but its government.
func daerahPemerintah(kata []string) string {
	if len(kata) < 3 || !strings.EqualFold(kata[0], "pemerintah") || !daerahSaja(ruas(strings.Join(kata[1:], " "))[0]) {
		return ""
	}
	return strings.Join(kata[1:], " ")
}

// mulaiPerangkat reports whether a line begins with the name of an agency, but
// for the words of the title.
func mulaiPerangkat(line string) bool {
	kata := tanpaDokumen(strings.Fields(line))
	return len(kata) > 1 && berkataPerangkat(kata) || len(kata) == 1 && panjangKata(kata, kataSatu) > 0
}

// unitDi reports whether a line is the name of a unit, and the line below that of
// its agency.
func unitDi(atas, line string) bool {
	kata := tanpaDokumen(strings.Fields(atas))
	if len(kata) == 0 || strings.EqualFold(kata[0], "KELURAHAN") && !awalan(line, "KECAMATAN ") {
		return false
	}
	return panjangKata(kata, kataUnit) > 0 && mulaiPerangkat(line)
}

// teksBaris is the text of a line outside of tables. In a sheet with an empty
// margin, every row of which has its width, it is in the first column behind it.
func teksBaris(row tabel.Baris) string {
	if at := row.Tunggal(); at > 0 && at <= maxTepi {
		return row.Sel[at]
	}
	return row.At(0)
}

const maxTepi = 2 // columns of a margin

// dokumenSaja reports whether a line says no more than what the document is
// and for which years.
func dokumenSaja(ruas [][]string) bool {
	return !slices.ContainsFunc(ruas, func(kata []string) bool { return len(tanpaDokumen(kata)) > 0 })
}

// daerahSaja reports whether words begin with the one region that they name.
func daerahSaja(kata []string) bool {
	dari, _, ok := letakDaerah(kata)
	return ok && dari == 0
}

// bersambung reports whether a name that is broken over lines goes on.
func bersambung(atas, line string) bool {
	return len(atas)+len(line) < 200 && (strings.HasSuffix(atas, ",") || strings.HasSuffix(strings.ToUpper(atas), " DAN") || awalan(line, "DAN "))
}

// sebutan reads "… Dinas Sosial Kota Jambi". judul tells that the words are
// nothing but a title with that name.
func sebutan(s string) (perangkat, daerah string, judul bool) { return sebutanRuas(ruas(s)) }

// sebutanRuas is sebutan of a line that is cut.
func sebutanRuas(ruas [][]string) (perangkat, daerah string, judul bool) {
	for _, kata := range ruas {
		dari, sampai, ok := letakDaerah(kata)
		if !ok {
			continue
		}
		if d, n, ada := letakDaerah(kata[:dari]); ada && n == dari && d > 0 {
			kata, dari, sampai = kata[:dari], d, n // Kota Serang Provinsi Banten
		}
		awal := awalPerangkat(kata[:dari])
		if awal < 0 {
			continue
		}
		daerah = judulKata(strings.TrimRight(strings.Join(kata[dari:sampai], " "), ",;:"))
		if !berkataPerangkat(kata[awal:]) {
			return strings.Join(kata[awal:dari], " ") + " " + daerah, daerah, false
		}
		perangkat = judulKata(strings.TrimRight(strings.Join(kata[awal:sampai], " "), ",;:"))
		return perangkat, daerah, sampai == len(kata) && len(tanpaDokumen(kata[:awal])) == 0
	}
	return "", "", false
}

// ruas cuts a line at what it says of the years, and leaves out what follows a
// title in a table of contents.
func ruas(s string) [][]string {
	if s == strings.ToLower(s) {
		s = strings.ToUpper(s)
	}
	s, _, _ = strings.Cut(s, "..")
	var out [][]string
	var kata []string
	for w := range strings.FieldsSeq(s) {
		switch {
		case strings.EqualFold(w, "tahun"), strings.EqualFold(w, "periode"), len(w) >= 4 && w[:2] == "20" && semuaAngka(w[:4]):
			out, kata = append(out, tanpaEkor(kata)), nil
		default:
			kata = append(kata, w)
		}
	}
	return append(out, tanpaEkor(kata))
}

// tanpaEkor leaves out page numbers, signs and parentheses at the end.
func tanpaEkor(kata []string) []string {
	for n := len(kata) - 1; n >= 0; n-- {
		if w := strings.Trim(kata[n], "-–—|:,"); w != "" && !semuaAngka(w) && (w[0] != '(' || w[len(w)-1] != ')') {
			return kata[:n+1]
		}
	}
	return nil
}

// tanpaDokumen leaves out the words of a title in front of the agency.
func tanpaDokumen(kata []string) []string {
	for len(kata) > 0 && slices.Contains(kataDokumen, strings.ToUpper(kata[0])) {
		kata = kata[1:]
	}
	return kata
}

// awalPerangkat finds where the name of the agency begins that ends with kata,
// -1 without one. Behind "Rencana Strategis" it may be any name: BPBD, DPMPTSP.
func awalPerangkat(kata []string) int {
	awal := len(kata) - 1
	for awal >= 0 && panjangKata(kata[awal:], kataPerangkat) == 0 {
		awal--
	}
	if awal < 0 {
		awal = len(kata) - len(tanpaDokumen(kata))
		if awal == 0 || awal == len(kata) || strings.EqualFold(kata[awal-1], "rencana") || strings.EqualFold(kata[awal], "dan") {
			return -1
		}
	}
	if !satuNama(kata[awal:]) {
		return -1
	}
	for i := range awal {
		if unitSebelum(kata[i:], awal-i) {
			return i
		}
	}
	return awal
}

// unitSebelum reports whether words are the name of a unit and, from n on, that of
// its agency.
func unitSebelum(kata []string, n int) bool {
	if panjangKata(kata, kataUnit) == 0 || !satuNama(kata[:n]) {
		return false
	}
	if panjangKata(kata, kataBagian) > 0 {
		return awalan(kata[n], "SE") // Sekretariat, Setda
	}
	return !slices.ContainsFunc(kata[:n], func(w string) bool { return strings.EqualFold(w, "dan") })
}

// satuNama reports whether words may all belong to one name.
func satuNama(kata []string) bool {
	return !slices.ContainsFunc(kata, func(w string) bool {
		return !adaNama(w) && w != "dan" && w != "serta" || slices.Contains(kataBukan, strings.ToUpper(w))
	})
}

// singkatan are words that stay in capitals.
var singkatan = []string{"RSUD", "DPRD", "DKI", "DIY", "UPTD", "UPT", "PP", "PUPR", "SDM", "KB"}

// judulKata writes a name that stands in capitals as names are written.
func judulKata(s string) string {
	if strings.ToUpper(s) != s {
		return s
	}
	words := strings.Fields(s)
	for i, w := range words {
		if slices.Contains(singkatan, strings.Trim(w, ",.()")) {
			continue
		}
		words[i] = strings.ToLower(w)
		if w != "DAN" {
			_, n := utf8.DecodeRuneInString(w)
			words[i] = w[:n] + words[i][min(n, len(words[i])):]
		}
	}
	return strings.Join(words, " ")
}
