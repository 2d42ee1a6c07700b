package renstra

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
	"gopkg.in/yaml.v3"
)

// The rows of the programme table in a data format: levels by where they stand,
// the years of the plan in every row.

// daftarNode reads rows of one level.
func (d *pembacaData) daftarNode(y *yaml.Node, j *jejak, t nomenklatur.Tingkat) []*Node {
	if hampa(y) || !d.boleh(y, j, yaml.SequenceNode, "daftar") {
		return nil
	}
	var out []*Node
	for i, isi := range y.Content {
		out = append(out, d.node(isi, &jejak{induk: j, i: i}, t))
	}
	return out
}

// node reads a row and those below it.
func (d *pembacaData) node(y *yaml.Node, j *jejak, t nomenklatur.Tingkat) *Node {
	if t == totalTingkat && hampa(y) {
		return nil
	}
	n := &Node{Tingkat: t}
	tersirat, diputus := false, false
	khusus := map[string]func(*yaml.Node, *jejak){
		medanTersirat: func(y *yaml.Node, j *jejak) { d.nilai(y, reflect.ValueOf(&tersirat).Elem(), j) },
	}
	if anak := anakMedan(t); anak != "" {
		khusus[anak] = func(y *yaml.Node, j *jejak) {
			diputus = diputus || d.diputus
			n.Anak = d.daftarNode(y, j, t+1)
			d.diputus = false
		}
	}
	d.diputus = false
	catatan := len(d.r.Catatan)
	d.struktur(y, reflect.ValueOf(n).Elem(), j, khusus)
	for i := catatan; i < len(d.r.Catatan); i++ { // about its code: those of the rows below have their names
		if t := &d.r.Catatan[i]; t.Nama == "" && t.Nomenklatur == n.Kode {
			t.Nama = n.Nama
		}
	}
	if n.Kode.IsValid() && n.Kode.Tingkat() != t {
		expected := "kode " + t.String()
		if t == totalTingkat {
			expected = "jumlah total tanpa kode"
		}
		d.salah(isiMedan(y, "kode"), &jejak{induk: j, nama: "kode"}, ErrIsi, expected, fmt.Sprintf("kode %s %v", n.Kode.Tingkat(), n.Kode))
	}
	if tersirat {
		n.Baris = 0
	}
	if !diputus && !d.diputus {
		putuskanTarget(d.r, n)
	}
	return n
}

// tahunRencana settles the years of the plan: those of the field tahun, else
// all that a row of the programme table has. Every row gets an entry for each.
func (d *pembacaData) tahunRencana(y *yaml.Node) {
	r := d.r
	tertulis := isiMedan(y, "tahun")
	if tertulis != nil && tertulis.Kind == yaml.SequenceNode {
		ada := map[int]bool{}
		for i, t := range r.Tahun {
			if ada[t] {
				d.salah(tertulis.Content[i], &jejak{induk: &jejak{nama: "tahun"}, i: i}, ErrGanda, "setiap tahun satu kali", strconv.Itoa(t))
			}
			ada[t] = true
		}
	}
	slices.Sort(r.Tahun)
	semua := slices.Collect(r.nodes())
	if len(r.Tahun) == 0 {
		for _, n := range semua {
			for _, t := range n.Tahunan {
				if at, ok := slices.BinarySearch(r.Tahun, t.Tahun); !ok {
					r.Tahun = slices.Insert(r.Tahun, at, t.Tahun)
				}
			}
		}
	}
	berkolom := tingkatBertahun(semua)
	for _, n := range semua {
		if n == r.Total || berkolom[n.Tingkat] {
			d.isiTahun(n)
		}
	}
}

// tingkatBertahun are the levels whose rows have the years of the plan. A programme
// or kegiatan level without any, above one that has them, has no columns that could
// be empty: records and trees leave its amounts out.
func tingkatBertahun(semua []*Node) map[nomenklatur.Tingkat]bool {
	ada := map[nomenklatur.Tingkat]bool{}
	for _, n := range semua {
		ada[n.Tingkat] = ada[n.Tingkat] || len(n.Tahunan) > 0
	}
	sub, kegiatan := ada[nomenklatur.TingkatSubKegiatan], ada[nomenklatur.TingkatKegiatan]
	program := ada[nomenklatur.TingkatProgram] || !sub && !kegiatan
	return map[nomenklatur.Tingkat]bool{
		nomenklatur.TingkatBidangUrusan: ada[nomenklatur.TingkatBidangUrusan] || program,
		nomenklatur.TingkatProgram:      program,
		nomenklatur.TingkatKegiatan:     kegiatan || !sub,
		nomenklatur.TingkatSubKegiatan:  true,
	}
}

// nodes yields every row of the programme table, the total row last.
func (r *Rencana) nodes() func(func(*Node) bool) {
	return func(yield func(*Node) bool) {
		for _, n := range r.Walk() {
			if !yield(n) {
				return
			}
		}
		if r.Total != nil {
			yield(r.Total)
		}
	}
}

// isiTahun gives a row an entry for every year of the plan. A year that the
// file leaves out has no column; for a row that is not there it has them all.
func (d *pembacaData) isiTahun(n *Node) {
	if len(n.Tahunan) == len(d.r.Tahun) {
		return
	}
	kosong := Tahunan{Baris: n.Baris}
	if n.Tersirat() {
		kosong.Kolom = KolomTarget | KolomPagu
	}
	semua := make([]Tahunan, len(d.r.Tahun))
	for i, tahun := range d.r.Tahun {
		semua[i] = kosong
		semua[i].Tahun = tahun
		if at, ok := slices.BinarySearchFunc(n.Tahunan, tahun, func(t Tahunan, y int) int { return t.Tahun - y }); ok {
			semua[i] = n.Tahunan[at]
		}
	}
	n.Tahunan = semua
}
