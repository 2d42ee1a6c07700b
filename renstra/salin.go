package renstra

import (
	"reflect"
	"slices"
)

// Copies that share nothing with what they are of, so that neither changes with
// the other.

// salin copies a value of the model with all that its exported fields refer to.
// What is behind unexported fields (targets, amounts, codes) and interfaces
// never changes, and is shared.
func salin[T any](v T) T {
	out := reflect.New(reflect.TypeFor[T]()).Elem()
	out.Set(reflect.ValueOf(&v).Elem())
	salinDalam(out)
	return out.Interface().(T)
}

// salinDalam puts copies in the place of what a settable value refers to.
func salinDalam(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				salinDalam(v.Field(i))
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			baru := reflect.New(v.Type().Elem())
			baru.Elem().Set(v.Elem())
			v.Set(baru)
			salinDalam(baru.Elem())
		}
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		baru := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(baru, v)
		v.Set(baru)
		for i := range baru.Len() {
			salinDalam(baru.Index(i))
		}
	case reflect.Map:
		if v.IsNil() {
			return
		}
		baru := reflect.MakeMapWithSize(v.Type(), v.Len())
		for k, x := range v.Seq2() {
			isi := reflect.New(x.Type()).Elem()
			isi.Set(x)
			salinDalam(isi)
			baru.SetMapIndex(k, isi)
		}
		v.Set(baru)
	}
}

// salinNode copies a row with its years, parts, indicators and cells, without
// the rows below it. It is written out: plans have many rows.
func salinNode(n *Node) *Node {
	if n == nil {
		return nil
	}
	out := *n
	out.Tahunan, out.Rincian, out.Sel = slices.Clone(n.Tahunan), slices.Clone(n.Rincian), slices.Clone(n.Sel)
	out.IndikatorLain = salinIndikator(n.IndikatorLain)
	out.Anak = nil
	return &out
}

func salinIndikator(daftar []Indikator) []Indikator {
	out := slices.Clone(daftar)
	for i := range out {
		out[i].Tahunan, out[i].Sel = slices.Clone(out[i].Tahunan), slices.Clone(out[i].Sel)
	}
	return out
}

// salinPohon copies rows with those below them.
func salinPohon(nodes []*Node) []*Node {
	out := make([]*Node, len(nodes))
	for i, n := range nodes {
		out[i] = salinNode(n)
		out[i].Anak = salinPohon(n.Anak)
	}
	return out
}
