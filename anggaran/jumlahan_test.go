package anggaran

import (
	"bytes"
	"errors"
	"math/big"
	"math/rand/v2"
	"strconv"
	"testing"
)

// kunciTahun is a key with a binary form, as a caller would write one.
type kunciTahun struct {
	kode  string
	tahun uint8
}

func (k kunciTahun) MarshalBinary() ([]byte, error) { return append([]byte(k.kode), k.tahun), nil }
func (k *kunciTahun) UnmarshalBinary(b []byte) error {
	if len(b) == 0 {
		return errors.New("kosong")
	}
	k.kode, k.tahun = string(b[:len(b)-1]), b[len(b)-1]
	return nil
}

type kunciKata string

func jumlahanBytes[K comparable](t testing.TB, j *Jumlahan[K]) []byte {
	t.Helper()
	b, err := j.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// FuzzJumlahan splits rows over parts, sends the parts in binary form, merges
// them in two orders, and compares with one pass and with math/big.
func FuzzJumlahan(f *testing.F) {
	f.Add(uint64(1), uint16(100))
	f.Add(uint64(2), uint16(1000))
	f.Fuzz(func(t *testing.T, seed uint64, n uint16) {
		r := rand.New(rand.NewPCG(seed, 5))
		var one Jumlahan[kunciTahun]
		var parts [4]Jumlahan[kunciTahun]
		slow := map[kunciTahun]*big.Int{}
		for range n % 2000 {
			k := kunciTahun{strconv.Itoa(r.IntN(5)), uint8(r.IntN(3))}
			i := IsianOf(Rupiah{int64(r.Uint64()), r.Uint64()})
			if slow[k] == nil {
				slow[k] = new(big.Int)
			}
			if kind := r.IntN(4); kind < 2 {
				i = Isian{isi: Isi(kind)}
			} else {
				slow[k].Add(slow[k], toBig(i.rupiah))
			}
			if err := errors.Join(one.Add(k, i), parts[r.IntN(4)].Add(k, i)); err != nil {
				t.Fatal(err)
			}
		}
		var left, right Jumlahan[kunciTahun]
		for i := range parts {
			sent := jumlahanBytes(t, &parts[3-i])
			var got Jumlahan[kunciTahun]
			if err := errors.Join(got.UnmarshalBinary(sent), right.Merge(&got), left.Merge(&parts[i])); err != nil {
				t.Fatal(err)
			}
		}
		want := jumlahanBytes(t, &one)
		if !bytes.Equal(jumlahanBytes(t, &left), want) || !bytes.Equal(jumlahanBytes(t, &right), want) {
			t.Fatal("merged parts differ from one pass")
		}
		for k, rekap := range one.All() {
			got, err := rekap.Sum()
			w, ok := fromBig(slow[k])
			if ok != (err == nil) || ok && got != w {
				t.Fatalf("%v: %v, %v, want %v", k, got, err, slow[k])
			}
		}
		if one.Len() != len(slow) {
			t.Fatal(one.Len(), len(slow))
		}
	})
}

// FuzzJumlahanBinary: what is read is written back byte for byte.
func FuzzJumlahanBinary(f *testing.F) {
	var j Jumlahan[string]
	f.Add(jumlahanBytes(f, &j))
	_ = j.AddRupiah("5.1", New(-7))
	_ = j.Add("5.2", Isian{})
	f.Add(jumlahanBytes(f, &j))
	f.Add([]byte("AJ\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var j Jumlahan[string]
		if err := j.UnmarshalBinary(data); err != nil {
			if !errors.Is(err, ErrJumlahan) || j.Len() != 0 {
				t.Fatal(err)
			}
			return
		}
		if got := jumlahanBytes(t, &j); !bytes.Equal(got, data) {
			t.Fatalf("%x read, %x written", data, got)
		}
		before := jumlahanBytes(t, &j)
		if err := j.Merge(&j); err != nil {
			if !errors.Is(err, ErrOverflow) || !bytes.Equal(jumlahanBytes(t, &j), before) {
				t.Fatal(err)
			}
		}
		_, _ = j.Total()
	})
}

func TestJumlahan(t *testing.T) {
	j := NewJumlahan[string](2)
	for _, e := range []error{j.AddRupiah("a", MaxRupiah()), j.AddRupiah("a", FromSen(1)), j.Add("b", Isian{}), j.Add("b", Isian{isi: Strip})} {
		if e != nil {
			t.Fatal(e)
		}
	}
	if err := j.Add("c", Isian{}); !errors.Is(err, ErrKunciPenuh) || j.Len() != 2 {
		t.Error(err)
	}
	a, _ := j.At("a")
	if _, err := a.Sum(); !errors.Is(err, ErrOverflow) || a.Tertulis != 2 {
		t.Error(a, err)
	}
	_ = j.AddRupiah("a", FromSen(-1)) // out of range and back
	a, _ = j.At("a")
	if r, err := a.Sum(); r != MaxRupiah() || err != nil {
		t.Error(r, err)
	}
	if b, ok := j.At("b"); !ok || b.Kosong != 1 || b.Strip != 1 || b.Tertulis != 0 {
		t.Error(b)
	}
	if _, ok := j.At("c"); ok {
		t.Error("c is there")
	}
	var o Jumlahan[string]
	_ = o.AddRupiah("a", New(1))
	_ = o.AddRupiah("c", New(1))
	before := jumlahanBytes(t, j)
	if err := j.Merge(&o); !errors.Is(err, ErrKunciPenuh) || !bytes.Equal(jumlahanBytes(t, j), before) {
		t.Error(err)
	}
	three := NewJumlahan[string](0)
	if err := errors.Join(three.Merge(j), three.Merge(&o), three.Merge(nil)); err != nil || three.Len() != 3 {
		t.Error(err)
	}
	if err := j.UnmarshalBinary(jumlahanBytes(t, three)); !errors.Is(err, ErrKunciPenuh) || j.Len() != 2 {
		t.Error(err)
	}
	if sum, err := o.Total(); err != nil || sum.Tertulis != 2 {
		t.Error(sum, err)
	}
	var kata, back Jumlahan[kunciKata]
	_ = kata.AddRupiah("5.1", New(3))
	if err := back.UnmarshalBinary(jumlahanBytes(t, &kata)); err != nil {
		t.Error(err)
	}
	if r, _ := back.At("5.1"); r.Tertulis != 1 {
		t.Error(r)
	}
	var angka Jumlahan[int]
	_ = angka.AddRupiah(1, New(3))
	if _, err := angka.MarshalBinary(); !errors.Is(err, ErrJumlahan) {
		t.Error(err)
	}
	var pecah Jumlahan[float64]
	if err := pecah.Add(nan(), Isian{}); !errors.Is(err, ErrJumlahan) {
		t.Error(err)
	}
}

func nan() float64 {
	zero := 0.0
	return zero / zero
}

// BenchmarkJumlahan adds a million rows under 5000 keys.
func BenchmarkJumlahan(b *testing.B) {
	const n, keys = 1_000_000, 5000
	names := make([]string, keys)
	for i := range names {
		names[i] = "5.1.02.01.01." + strconv.Itoa(10000+i)
	}
	r := New(7_660_689_051)
	b.Run("satu", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var j Jumlahan[string]
			for i := range n {
				_ = j.AddRupiah(names[i*7919%keys], r)
			}
			if j.Len() != keys {
				b.Fatal(j.Len())
			}
		}
	})
	b.Run("gabung", func(b *testing.B) {
		var part Jumlahan[string]
		for _, k := range names {
			_ = part.AddRupiah(k, r)
		}
		data := jumlahanBytes(b, &part)
		b.ReportAllocs()
		for b.Loop() {
			var j, o Jumlahan[string]
			_ = o.UnmarshalBinary(data)
			_ = j.Merge(&o)
		}
	})
}

func TestJumlahanMalformed(t *testing.T) {
	for _, s := range []string{
		"", "AJ\x02\x00", "AJ\x01", "AJ\x01\x01",
		"AJ\x01\x00x",    // something behind the end
		"AJ\x01\x80\x00", // a needless byte in the count
		"AJ\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
	} {
		var j Jumlahan[string]
		if err := j.UnmarshalBinary([]byte(s)); !errors.Is(err, ErrJumlahan) {
			t.Errorf("%q: %v", s, err)
		}
	}
	for _, r := range []Rekap{{total: total{top: 1<<63 - 1}}, {total: total{top: -1 << 63}}, {Kosong: 1 << 63}} {
		if _, err := r.Merge(r); !errors.Is(err, ErrOverflow) {
			t.Errorf("%v: %v", r, err)
		}
	}
}
