package renstra

import (
	"cmp"
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja"
	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// penulisData turns a plan into the nodes of a file.
type penulisData struct {
	r      *Rencana
	format Format
	satuan kinerja.Satuan // of the indicator being written
	utuh   bool           // numbers with two readings say so
	dalam  int

	nama       string // of the row being written, or of the one around it
	berputusan bool   // a target was written with what was decided
}

// tulisRencana turns a plan into nodes. The error wraps [ErrEncode].
func tulisRencana(r *Rencana, f Format) (*yaml.Node, error) {
	err := errRencanaNil
	if r != nil {
		err = cmp.Or(periksaPohon(r.BidangUrusan, nomenklatur.TingkatBidangUrusan), periksaTotal(r.Total), tahunSekali(r.Tahun))
	}
	var y *yaml.Node
	if err == nil {
		urut := *r
		urut.Tahun = slices.Sorted(slices.Values(r.Tahun))
		p := &penulisData{r: &urut, format: f}
		y, err = p.struktur(reflect.ValueOf(urut))
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrEncode, err)
	}
	return y, nil
}

func tulisStruktur(v reflect.Value) (*yaml.Node, error) { return new(penulisData).struktur(v) }

func tambahMedan(y *yaml.Node, nama string, isi *yaml.Node) {
	y.Content = append(y.Content, teksNode(nama), isi)
}

// struktur writes the fields that are not zero, and those that must be there.
func (p *penulisData) struktur(v reflect.Value) (*yaml.Node, error) {
	if p.dalam++; p.dalam > maksDalam {
		return nil, fmt.Errorf("%w: rencana lebih dalam daripada %d tingkat", ErrBatas, maksDalam)
	}
	defer func(s kinerja.Satuan, nama string) { p.satuan, p.nama = s, nama; p.dalam-- }(p.satuan, p.nama)
	y := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	b := bentukOf(v.Type())
	satuan := p.satuan
	if at, ok := b.nama["satuan"]; ok {
		satuan, _ = v.FieldByIndex(b.medan[at].indeks).Interface().(kinerja.Satuan)
	}
	for _, sebutan := range medanSebutan {
		if at, ok := b.nama[sebutan]; ok {
			p.nama = v.FieldByIndex(b.medan[at].indeks).String()
			break
		}
	}
	for i := range b.medan {
		m := &b.medan[i]
		p.satuan = kinerja.Satuan{}
		if m.satuan {
			p.satuan = satuan
		}
		f := v.FieldByIndex(m.indeks)
		if !m.wajib && (f.IsZero() || (f.Kind() == reflect.Slice || f.Kind() == reflect.Map) && f.Len() == 0) {
			continue
		}
		isi, err := p.nilai(f)
		if err != nil {
			return nil, err
		}
		if isi != nil {
			tambahMedan(y, m.nama, isi)
		}
	}
	return y, nil
}

// nilai writes a value of any type of the model, nil for one that says
// nothing.
func (p *penulisData) nilai(v reflect.Value) (*yaml.Node, error) {
	switch x := v.Interface().(type) {
	case *Node:
		return p.node(x)
	case Tahunan:
		return p.tahunan(x)
	case KinerjaPelayanan:
		return p.pelayanan(x)
	case kinerja.Target:
		return p.target(x)
	case anggaran.Isian:
		return p.isian(x), nil
	case anggaran.Konvensi:
		if _, ok := parseKonvensi(x.String()); !ok {
			return nil, fmt.Errorf("konvensi %v %w", x, ErrTidakDikenal)
		}
		return teksNode(x.String()), nil
	case encoding.TextMarshaler:
		b, err := x.MarshalText()
		return teksNode(string(b)), err
	}
	return p.nilaiUmum(v)
}

// nilaiUmum writes a value by its kind.
func (p *penulisData) nilaiUmum(v reflect.Value) (*yaml.Node, error) {
	switch v.Kind() {
	case reflect.Struct:
		return p.struktur(v)
	case reflect.Pointer:
		if v.IsNil() {
			return nil, errRencanaNil
		}
		return p.struktur(v.Elem())
	case reflect.Slice:
		return p.daftar(v)
	case reflect.Map:
		return p.peta(v)
	case reflect.Int:
		if n := v.Int(); n < 0 || n > maksBilangan {
			return nil, fmt.Errorf("%q: %w: diharapkan bilangan dari 0 sampai %d, ditemukan %d", p.nama, ErrIsi, maksBilangan, n)
		}
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!int", Value: strconv.FormatInt(v.Int(), 10)}, nil
	case reflect.String:
		if !utf8.ValidString(v.String()) {
			return nil, ErrUTF8
		}
		return teksNode(v.String()), nil
	}
	return nil, fmt.Errorf("nilai berjenis %v", v.Type())
}

// pelayanan writes a row of Table T-C.23, its ratios in the order of its years.
func (p *penulisData) pelayanan(x KinerjaPelayanan) (*yaml.Node, error) {
	if len(x.Rasio) > len(x.Tahunan) {
		return nil, fmt.Errorf("%q: %w: %d rasio untuk %d tahun", x.Nama, ErrIsi, len(x.Rasio), len(x.Tahunan))
	}
	rasioMenurutTahun(&x)
	return p.struktur(reflect.ValueOf(x))
}

func (p *penulisData) target(x kinerja.Target) (*yaml.Node, error) {
	if !utf8.ValidString(x.String()) {
		return nil, ErrUTF8
	}
	y, err := tulisTarget(x, p.satuan, p.utuh)
	p.berputusan = p.berputusan || err == nil && y.Kind == yaml.MappingNode
	return y, err
}

// daftar writes a list, one of single values in one line.
func (p *penulisData) daftar(v reflect.Value) (*yaml.Node, error) {
	if tahunan(v.Type().Elem()) {
		if err := p.periksaTahun(v); err != nil {
			return nil, err
		}
		v = menurutTahun(v)
	}
	y := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Style: yaml.FlowStyle}
	for i := range v.Len() {
		isi, err := p.nilai(v.Index(i))
		if err != nil {
			return nil, err
		}
		if isi == nil {
			continue
		}
		if isi.Kind != yaml.ScalarNode {
			y.Style = 0
		}
		y.Content = append(y.Content, isi)
	}
	if y.Style == yaml.FlowStyle && v.Type().Elem().Kind() == reflect.String {
		y.Style = 0 // sentences
	}
	return y, nil
}

// peta writes values by name, in the order of the names.
func (p *penulisData) peta(v reflect.Value) (*yaml.Node, error) {
	y := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	nama := make([]string, 0, v.Len())
	for _, k := range v.MapKeys() {
		nama = append(nama, k.String())
	}
	slices.Sort(nama)
	for _, k := range nama {
		if !utf8.ValidString(k) {
			return nil, ErrUTF8
		}
		isi, err := p.nilai(v.MapIndex(reflect.ValueOf(k)))
		if err != nil {
			return nil, err
		}
		tambahMedan(y, k, isi)
	}
	return y, nil
}

// node writes a row: what it is, its values, and the rows below it.
func (p *penulisData) node(n *Node) (*yaml.Node, error) {
	salin := *n
	tersirat := n.Tersirat() && n.Tingkat != totalTingkat
	salin.Tahunan = tahunTertulis(n, tersirat)
	y, err := p.baris(&salin)
	if err != nil {
		return nil, err
	}
	if tersirat {
		tambahMedan(y, medanTersirat, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!bool", Value: "true"})
	}
	if len(n.Anak) == 0 {
		return y, nil
	}
	anak, err := p.daftar(reflect.ValueOf(n.Anak))
	if err != nil {
		return nil, err
	}
	tambahMedan(y, anakMedan(n.Tingkat), anak)
	return y, nil
}

// baris writes the values of a row. Its targets are written as their texts if
// reading them decides what has two readings just as it is decided now; else
// each that has two says which. One in the row that says so keeps the reader
// from deciding on any.
func (p *penulisData) baris(n *Node) (*yaml.Node, error) {
	polos, ada := p.polos(n)
	if polos != nil {
		p.berputusan = false
		y, err := p.struktur(reflect.ValueOf(*polos))
		if err != nil || !ada || !p.berputusan {
			return y, err
		}
	}
	p.utuh = true
	defer func() { p.utuh = false }()
	return p.struktur(reflect.ValueOf(*n))
}

// polos is the row with its targets as their texts give them, nil if reading
// would not decide them as they are now. ada reports whether one has two
// readings.
func (p *penulisData) polos(n *Node) (polos *Node, ada bool) {
	polos, ulang := salinNode(n), salinNode(n)
	for _, x := range []*Node{polos, ulang} {
		for _, t := range targetDiputus(x) {
			*t = kinerja.ParseTarget(t.String())
			ada = ada || duaBacaan(*t)
		}
	}
	putuskanTarget(&Rencana{Konvensi: p.r.Konvensi}, ulang)
	dibaca := targetDiputus(ulang)
	for i, t := range targetDiputus(n) {
		if *t != *dibaca[i] {
			return nil, ada
		}
	}
	return polos, ada
}

// targetDiputus are the targets of a row that are decided together.
func targetDiputus(n *Node) []*kinerja.Target {
	out := []*kinerja.Target{&n.Baseline, &n.KondisiAkhir.Target}
	for i := range n.Tahunan {
		out = append(out, &n.Tahunan[i].Target)
	}
	return out
}

// tahunTertulis are the years of a row that a file needs: a year without a
// column is left out, and so is one of a row that is not there.
func tahunTertulis(n *Node, tersirat bool) []Tahunan {
	var out []Tahunan
	for _, t := range n.Tahunan {
		if t.Kolom == 0 && !t.berisi() || tersirat && !t.berisi() {
			continue
		}
		out = append(out, t)
	}
	return out
}

// berisi reports whether a value is written.
func (t Tahunan) berisi() bool {
	return t.Target != kinerja.Target{} || t.Pagu.Isi() != anggaran.TidakTertulis
}

// tahunan writes the values of a year. Its columns are mentioned where only
// one is there.
func (p *penulisData) tahunan(t Tahunan) (*yaml.Node, error) {
	if t.Tahun == 0 && !t.berisi() {
		return nil, nil
	}
	if t.Target != (kinerja.Target{}) && t.Kolom != 0 {
		t.Kolom |= KolomTarget
	}
	if t.Pagu.Isi() != anggaran.TidakTertulis && t.Kolom != 0 {
		t.Kolom |= KolomPagu
	}
	kolom := t.Kolom
	t.Kolom = 0
	y, err := p.struktur(reflect.ValueOf(t))
	for _, n := range namaKolomTertulis {
		if err == nil && kolom == n.kolom {
			tambahMedan(y, "kolom", daftarTeks(n.nama))
		}
	}
	return y, err
}

// isian is an amount as a number. With sen, or longer than the integers of a
// YAML parser, it is a text in YAML: a float would be made of it.
func (p *penulisData) isian(i anggaran.Isian) *yaml.Node {
	r, ok := i.Rupiah()
	if !ok {
		return teksNode(i.String())
	}
	b, _ := r.MarshalText() // never fails
	y := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!int", Value: string(b)}
	switch _, bulat := r.Int64(); {
	case bulat:
	case p.format == YAML:
		y.Tag = "!!str"
	case strings.Contains(y.Value, "."):
		y.Tag = "!!float"
	}
	return y
}
