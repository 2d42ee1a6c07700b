package kinerja

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/internal/teks"
)

// IsZero reports whether t is the empty cell. encoding/json and YAML packages
// ask it where a field may be left out.
func (t Target) IsZero() bool { return t == Target{} }

// batasIndikator is how much [ReadIndikator] reads: some ten thousand
// indicators.
const batasIndikator = 16 << 20

// ReadIndikator reads indicators from YAML of at most 16 MiB; of a larger
// file, read the bytes and give them to [ParseIndikator], which tells the
// form. Besides the errors of ParseIndikator there is that of r, and the one
// that wraps [ErrNil] where r is nil.
func ReadIndikator(r io.Reader) ([]Indikator, error) {
	if r == nil {
		return nil, fmt.Errorf("kinerja: membaca indikator: %w", ErrNil)
	}
	data, err := io.ReadAll(io.LimitReader(r, batasIndikator+1))
	if err != nil {
		return nil, fmt.Errorf("kinerja: membaca indikator: %w", err)
	}
	if len(data) > batasIndikator {
		return nil, &IndikatorError{Diharapkan: "paling banyak 16 MiB", Ditemukan: "lebih"}
	}
	return ParseIndikator(data)
}

// ParseIndikator reads indicators from YAML, or from JSON, which is YAML: a
// list of indicators, or a mapping whose one field "indikator" is the list.
// The fields are those of [Indikator] as its tags name them:
//
//	indikator:
//	  - nama: Persentase PAS yang mendapatkan layanan dasar
//	    satuan: Persen
//	    arah: naik          # or turun, rentang, tetap
//	    kelompok: IKU
//	    rumus: '[PAS terlayani] / [total target PAS] * 100'
//	    tahunan:
//	      - tahun: 2025
//	        target: 80%
//	        data: {PAS terlayani: 583, total target PAS: 729}
//
// Targets and data are written as people write them and read as
// [ParseTarget] does, never as a YAML number or date: 1.650 stays "1.650". The
// unit of the indicator is applied ([Indikator.ApplySatuan]) and the years are
// sorted.
//
// Nothing is repaired or passed over. A field that is not known or stands
// twice, a direction or year that cannot be read, an alias (&x, *x) or a
// second document is an error; up to twenty are reported at once, joined, each
// an [*IndikatorError] with line and column, and for a misspelt field with the
// nearest name.
func ParseIndikator(data []byte) ([]Indikator, error) {
	var akar yaml.Node
	d := yaml.NewDecoder(bytes.NewReader(data))
	switch err := d.Decode(&akar); {
	case err == io.EOF:
		return nil, nil
	case err != nil:
		return nil, galatSintaksis(err)
	}
	if err := d.Decode(new(yaml.Node)); err != io.EOF {
		return nil, &IndikatorError{Baris: 1, Kolom: 1, Diharapkan: "satu dokumen YAML", Ditemukan: "lebih dari satu"}
	}
	var p pembacaIndikator
	semua := p.dokumen(akar.Content[0])
	if len(p.galat) > 0 {
		return nil, errors.Join(p.galat...)
	}
	return semua, nil
}

// WriteIndikator writes indicators as YAML that [ReadIndikator] reads back to
// equal ones, if their years ascend and their units are applied. A decision of
// an undecided number by its table or neighbours does not survive: what is
// written is the text of the cell. The error is that of w, an
// [*IndikatorError] about a value that has no spelling, or wraps [ErrNil].
func WriteIndikator(w io.Writer, semua []Indikator) error {
	if w == nil {
		return fmt.Errorf("kinerja: menulis indikator: %w", ErrNil)
	}
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	if semua == nil {
		semua = []Indikator{}
	}
	if err := e.Encode(map[string][]Indikator{medanDaftar: semua}); err != nil {
		return fmt.Errorf("kinerja: menulis indikator: %w", err)
	}
	if err := e.Close(); err != nil {
		return fmt.Errorf("kinerja: menulis indikator: %w", err)
	}
	if _, err := b.WriteTo(w); err != nil {
		return fmt.Errorf("kinerja: menulis indikator: %w", err)
	}
	return nil
}

const medanDaftar = "indikator"

// galatSintaksis makes an IndikatorError of an error of the YAML package,
// which names the line in its text only.
func galatSintaksis(err error) error {
	e := &IndikatorError{Baris: 1, Kolom: 1, Diharapkan: "YAML", Ditemukan: err.Error()}
	if _, sisa, ok := strings.Cut(err.Error(), "line "); ok {
		angka, pesan, _ := strings.Cut(sisa, ":")
		if n, err := strconv.Atoi(angka); err == nil {
			e.Baris, e.Ditemukan = n, strings.TrimSpace(pesan)
		}
	}
	return e
}

// maksGalat is how many errors are collected before reading stops.
const maksGalat = 20

// pembacaIndikator collects what is wrong while it reads.
type pembacaIndikator struct{ galat []error }

func (p *pembacaIndikator) dokumen(n *yaml.Node) (semua []Indikator) {
	if n.Kind == yaml.MappingNode {
		for kunci, isi := range p.medan(n, []string{medanDaftar}) {
			_ = kunci // there is only the one
			semua = p.daftar(isi)
		}
		return semua
	}
	return p.daftar(n)
}

func (p *pembacaIndikator) daftar(n *yaml.Node) (semua []Indikator) {
	for isi := range p.unsur(n, "daftar indikator") {
		semua = append(semua, p.indikator(isi))
	}
	return semua
}

var (
	medanIndikator = []string{
		"nama", "definisi", "rumus", "satuan", "arah", "rumusCapaian", "gabungan", "akumulasi", "tingkat", "kelompok", "skala",
		"sumberData", "penanggungJawab", "kodeReferensi", "tahunBaseline", "baseline", "tahunan",
	}
	medanTahunan = []string{"tahun", "target", "realisasi", "data"}
)

func (p *pembacaIndikator) indikator(n *yaml.Node) (i Indikator) {
	if !p.pemetaan(n, "indikator dengan nama, satuan, tahunan") {
		return i
	}
	for kunci, isi := range p.medan(n, medanIndikator) {
		switch kunci {
		case "nama":
			p.teks(isi, kunci, &i.Nama)
		case "definisi":
			p.teks(isi, kunci, &i.Definisi)
		case "rumus":
			p.teks(isi, kunci, &i.Rumus)
		case "satuan":
			p.urai(isi, kunci, &i.Satuan)
		case "arah":
			p.urai(isi, kunci, &i.Arah)
		case "rumusCapaian":
			p.urai(isi, kunci, &i.RumusCapaian)
		case "gabungan":
			p.urai(isi, kunci, &i.Gabungan)
		case "akumulasi":
			p.urai(isi, kunci, &i.Akumulasi)
		case "tingkat":
			p.urai(isi, kunci, &i.Tingkat)
		case "kelompok":
			p.kelompok(isi, &i.Kelompok)
		case "skala":
			p.teks(isi, kunci, &i.Skala)
		case "sumberData":
			p.teks(isi, kunci, &i.SumberData)
		case "penanggungJawab":
			p.teks(isi, kunci, &i.PenanggungJawab)
		case "kodeReferensi":
			p.teks(isi, kunci, &i.KodeReferensi)
		case "tahunBaseline":
			p.tahun(isi, kunci, &i.TahunBaseline)
		case "baseline":
			p.urai(isi, kunci, &i.Baseline)
		case "tahunan":
			i.Tahunan = p.tahunan(isi)
		}
	}
	if strings.TrimFunc(i.Nama, kosong) == "" {
		p.salah(n, "nama", "nama indikator", "tidak ada")
	}
	i.ApplySatuan()
	return i
}

func (p *pembacaIndikator) tahunan(n *yaml.Node) (semua []Tahunan) {
	ada := map[int]bool{}
	for isi := range p.unsur(n, "daftar tahun") {
		if !p.pemetaan(isi, "tahun, target, realisasi") {
			continue
		}
		t := p.setahun(isi)
		if t.Tahun > 0 && ada[t.Tahun] {
			p.salah(isi, "tahun", "setiap tahun sekali", strconv.Itoa(t.Tahun)+" lagi")
		}
		ada[t.Tahun] = true
		semua = append(semua, t)
	}
	slices.SortStableFunc(semua, func(a, b Tahunan) int { return a.Tahun - b.Tahun })
	return semua
}

func (p *pembacaIndikator) setahun(n *yaml.Node) (t Tahunan) {
	bertahun := false
	for kunci, isi := range p.medan(n, medanTahunan) {
		switch kunci {
		case "tahun":
			bertahun = true
			p.tahun(isi, kunci, &t.Tahun)
		case "target":
			p.urai(isi, kunci, &t.Target)
		case "realisasi":
			p.urai(isi, kunci, &t.Realisasi)
		case "data":
			t.Data = p.data(isi)
		}
	}
	if !bertahun {
		p.salah(n, "tahun", "tahun", "tidak ada")
	}
	return t
}

// data reads the values of variables, whose names are free.
func (p *pembacaIndikator) data(n *yaml.Node) map[string]Target {
	if !p.pemetaan(n, "nama variabel dengan nilainya") {
		return nil
	}
	data := make(map[string]Target, len(n.Content)/2)
	for kunci, isi := range p.medan(n, nil) {
		var t Target
		p.urai(isi, kunci, &t)
		data[kunci] = t
	}
	return data
}

// medan yields the fields of a mapping. A field that is not among the known
// ones or stands twice is an error; with no known ones every name is right.
func (p *pembacaIndikator) medan(n *yaml.Node, dikenal []string) func(func(string, *yaml.Node) bool) {
	return func(yield func(string, *yaml.Node) bool) {
		ada := make(map[string]bool, len(n.Content)/2)
		for k := 0; k+1 < len(n.Content) && len(p.galat) < maksGalat; k += 2 {
			kunci, isi := n.Content[k], n.Content[k+1]
			nama := kunci.Value
			switch {
			case kunci.Kind != yaml.ScalarNode || kunci.Anchor != "":
				p.salah(kunci, "", "nama medan", jenisNode(kunci))
			case ada[nama]:
				p.salah(kunci, "", "setiap medan sekali", kutip(nama)+" lagi")
			case dikenal != nil && !slices.Contains(dikenal, nama):
				p.takDikenal(kunci, dikenal)
			default:
				ada[nama] = true
				if !yield(nama, isi) {
					return
				}
			}
		}
	}
}

func (p *pembacaIndikator) takDikenal(n *yaml.Node, dikenal []string) {
	p.catat(&IndikatorError{Baris: n.Line, Kolom: n.Column, Diharapkan: "medan yang dikenal",
		Ditemukan: kutip(n.Value), Saran: terdekatNama(n.Value, dikenal)})
}

// terdekatNama returns the name that s is most like, "" if it is like none: a
// third of its letters may be wrong.
func terdekatNama(s string, nama []string) (dekat string) {
	lipat := teks.Lipat(s)
	batas := max(1, len(lipat)/3)
	for _, n := range nama {
		if j := teks.Jarak(lipat, teks.Lipat(n), batas); j <= batas {
			dekat, batas = n, j-1
		}
		if batas < 0 {
			break
		}
	}
	return dekat
}

// unsur yields the elements of a sequence.
func (p *pembacaIndikator) unsur(n *yaml.Node, apa string) func(func(*yaml.Node) bool) {
	return func(yield func(*yaml.Node) bool) {
		if n.Kind != yaml.SequenceNode || n.Anchor != "" {
			if !kosongNode(n) {
				p.salah(n, "", apa, jenisNode(n))
			}
			return
		}
		for _, isi := range n.Content {
			if len(p.galat) >= maksGalat || !yield(isi) {
				return
			}
		}
	}
}

// pemetaan reports whether n is a mapping, and that it is an error if not.
func (p *pembacaIndikator) pemetaan(n *yaml.Node, apa string) bool {
	if n.Kind == yaml.MappingNode && n.Anchor == "" {
		return true
	}
	p.salah(n, "", apa, jenisNode(n))
	return false
}

// nilai returns the text of a scalar, "" for null.
func (p *pembacaIndikator) nilai(n *yaml.Node, medan string) (string, bool) {
	switch {
	case n.Kind != yaml.ScalarNode || n.Anchor != "" || n.Tag == "!!binary":
		p.salah(n, medan, "satu nilai", jenisNode(n))
		return "", false
	case kosongNode(n):
		return "", true
	}
	return n.Value, true
}

func (p *pembacaIndikator) teks(n *yaml.Node, medan string, ke *string) {
	*ke, _ = p.nilai(n, medan)
}

func (p *pembacaIndikator) urai(n *yaml.Node, medan string, ke interface{ UnmarshalText([]byte) error }) {
	s, ok := p.nilai(n, medan)
	if !ok {
		return
	}
	if err := ke.UnmarshalText([]byte(s)); err != nil {
		p.gagal(n, medan, err)
	}
}

// kelompok reads "IKU, IKK" or [IKU, IKK].
func (p *pembacaIndikator) kelompok(n *yaml.Node, ke *Kelompok) {
	if n.Kind != yaml.SequenceNode {
		p.urai(n, "kelompok", ke)
		return
	}
	for isi := range p.unsur(n, "kelompok") {
		var k Kelompok
		p.urai(isi, "kelompok", &k)
		*ke |= k
	}
}

// tahun reads a year of four digits.
func (p *pembacaIndikator) tahun(n *yaml.Node, medan string, ke *int) {
	s, ok := p.nilai(n, medan)
	if !ok {
		return
	}
	th, err := strconv.Atoi(s)
	if err != nil || len(s) != 4 || th < 1000 {
		p.salah(n, medan, "tahun empat angka", kutip(s))
		return
	}
	*ke = th
}

func (p *pembacaIndikator) salah(n *yaml.Node, medan, diharapkan, ditemukan string) {
	p.catat(&IndikatorError{Baris: n.Line, Kolom: n.Column, Medan: medan, Diharapkan: diharapkan, Ditemukan: ditemukan})
}

// gagal gives an error of the value of n its place.
func (p *pembacaIndikator) gagal(n *yaml.Node, medan string, err error) {
	e := &IndikatorError{}
	if !errors.As(err, &e) {
		e = &IndikatorError{Medan: medan, Diharapkan: "nilai yang terbaca", Ditemukan: err.Error()}
	}
	e.Baris, e.Kolom = n.Line, n.Column
	p.catat(e)
}

func (p *pembacaIndikator) catat(e *IndikatorError) {
	if len(p.galat) < maksGalat {
		p.galat = append(p.galat, e)
	}
}

func kosongNode(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

func jenisNode(n *yaml.Node) string {
	switch {
	case n.Anchor != "":
		return "jangkar &" + n.Anchor
	case n.Kind == yaml.AliasNode:
		return "alias *" + n.Value
	case n.Kind == yaml.SequenceNode:
		return "daftar"
	case n.Kind == yaml.MappingNode:
		return "pemetaan"
	case kosongNode(n):
		return "kosong"
	}
	return kutip(n.Value)
}
